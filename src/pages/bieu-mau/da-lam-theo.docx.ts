import type { APIRoute } from 'astro';
import { answerWithForm } from '../../endpoints/form-file.ts';
import { firstDay, copyForm } from '../../domain/unit-forms.ts';

export const GET: APIRoute = () => answerWithForm(copyForm, firstDay);
