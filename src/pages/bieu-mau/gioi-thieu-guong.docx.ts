import type { APIRoute } from 'astro';
import { answerWithForm } from '../../endpoints/form-file.ts';
import { firstDay, introductionForm } from '../../domain/unit-forms.ts';

export const GET: APIRoute = () => answerWithForm(introductionForm, firstDay);
