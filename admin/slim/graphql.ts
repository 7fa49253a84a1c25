/** Stands in for the GraphQL client of Decap's GitLab backend, which is used with `use_graphql` only. */
function leftOut(): never {
  throw new Error('Nơi lưu GitLab của trang không dùng GraphQL. Hãy bỏ use_graphql trong cấu hình.');
}

export { leftOut as ApolloClient, leftOut as InMemoryCache, leftOut as createHttpLink, leftOut as setContext };
export { leftOut as IntrospectionFragmentMatcher };
/** Queries are written when the module loads. */
export const gql = (): undefined => undefined;
