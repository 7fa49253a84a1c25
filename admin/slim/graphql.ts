/** Replaces the GraphQL client of Decap's GitLab backend, which only `use_graphql` needs. */
function leftOut(): never {
  throw new Error('Nơi lưu GitLab của trang không dùng GraphQL. Hãy bỏ use_graphql trong cấu hình.');
}

export { leftOut as ApolloClient, leftOut as InMemoryCache, leftOut as createHttpLink, leftOut as setContext };
export { leftOut as IntrospectionFragmentMatcher };
/** Must not throw: Decap calls `gql` when its module loads. */
export const gql = (): undefined => undefined;
