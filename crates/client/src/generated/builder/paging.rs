// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! Lists walked across their pages.
use futures::stream::{self, Stream, TryStreamExt};
use progenitor_client::Error;
use super::super::types;

impl<'a> super::ListPersonalAccessTokens<'a> {
    /// Walks the whole list of `listPersonalAccessTokens`, page by page, from `offset` on.
    ///
    /// `limit` is the size of a page, not of the list. After an error the stream ends.
    pub fn stream(
        self,
    ) -> impl Stream<
        Item = Result<types::PersonalAccessToken, Error<types::Error>>,
    > + 'a {
        let start = self.offset.clone();
        stream::try_unfold(
                (self, start),
                |(list, offset)| async move {
                    let offset = offset
                        .map_err(Error::<types::Error>::InvalidRequest)?
                        .unwrap_or_default();
                    let page = list.clone().offset(offset).send().await?.into_inner();
                    if page.data.is_empty() {
                        return Ok::<_, Error<types::Error>>(None);
                    }
                    let next = offset.saturating_add(page.data.len() as _);
                    let items = stream::iter(page.data.into_iter().map(Ok));
                    Ok(Some((items, (list, Ok(Some(next))))))
                },
            )
            .try_flatten()
    }
}
