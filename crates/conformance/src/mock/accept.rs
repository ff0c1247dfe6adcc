//! Which media type is answered (RFC 9110, section 12.5.1).

use headers_accept::Accept;
use http::HeaderMap;
use http::header::ACCEPT;
use mediatype::MediaType;
use serde_json::Value;

use crate::document::{Document, Media, Response};
use crate::oracle;
use crate::style::Types;

/// A media type that a response can have.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Offer<'a> {
    /// What declares it.
    pub(super) media: &'a Media,
    /// Its name; one of a range, where a range is declared.
    pub(super) media_type: String,
}

/// What a response can be, in the order of the text.
pub(super) fn offers<'a>(document: &Document, response: &'a Response) -> Vec<Offer<'a>> {
    let names = document.names(&format!("{}/content", response.pointer));
    let place = |media: &Media| names.iter().position(|name| *name == media.media_type);
    let mut declared: Vec<&Media> = response.media.iter().collect();
    declared.sort_by_key(|media| place(media));
    declared
        .into_iter()
        .flat_map(|media| {
            concrete(document.root(), media)
                .into_iter()
                .map(move |media_type| Offer { media, media_type })
        })
        // What is declared by name is not meant by a range.
        .filter(|offer| oracle::choose(&response.media, &offer.media_type) == Some(offer.media))
        .collect()
}

/// The offer that a request accepts most; `None` if it accepts none of them.
pub(super) fn choose<'o, 'a>(
    offers: &'o [Offer<'a>],
    headers: &HeaderMap,
) -> Option<&'o Offer<'a>> {
    let lines: Vec<&str> = headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .collect();
    // One that cannot be read is as good as none.
    let Ok(accept) = lines.join(",").parse::<Accept>() else {
        return offers.first();
    };
    if accept.media_types().next().is_none() {
        return offers.first();
    }
    let available: Vec<(MediaType<'_>, &Offer<'a>)> = offers
        .iter()
        .filter_map(|offer| Some((MediaType::parse(essence(&offer.media_type)).ok()?, offer)))
        .collect();
    let chosen = accept.negotiate(available.iter().map(|(media_type, _)| media_type))?;
    let found = available.iter().find(|(one, _)| one == chosen);
    found.map(|(_, offer)| *offer)
}

/// A media type without its parameters.
pub(super) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// The media types that a declared one stands for: itself, or some of a range.
fn concrete(root: &Value, media: &Media) -> Vec<String> {
    let types = Types::at(root, media.schema.as_deref());
    let is_text = types.string && !types.object && !types.array;
    let some: &[&str] = match essence(&media.media_type) {
        "*/*" if is_text => &["text/plain", "application/octet-stream"],
        "*/*" | "application/*" if !is_text => &["application/json", "application/xml"],
        "application/*" => &["application/octet-stream"],
        "text/*" => &["text/plain", "text/html", "text/csv"],
        "image/*" => &["image/png", "image/jpeg", "image/gif", "image/svg+xml"],
        "audio/*" => &["audio/mpeg"],
        "video/*" => &["video/mp4"],
        "multipart/*" => &["multipart/mixed"],
        _ => return vec![media.media_type.replace('*', "octet-stream")],
    };
    some.iter().map(|name| (*name).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    const DOCUMENT: &str = "
openapi: 3.1.0
paths:
  /a:
    get:
      responses:
        '200':
          content:
            text/plain: {schema: {type: string}}
            application/json; charset=utf-8: {}
            text/*: {schema: {type: string}}
            image/*: {}
";

    fn chosen(accept: Option<&'static str>) -> Option<String> {
        let document = Document::load(DOCUMENT).unwrap();
        let response = &document.operations()[0].responses[0];
        let offers = offers(&document, response);
        let mut headers = HeaderMap::new();
        if let Some(accept) = accept {
            headers.insert(ACCEPT, HeaderValue::from_static(accept));
        }
        choose(&offers, &headers).map(|offer| offer.media_type.clone())
    }

    #[test]
    fn the_first_of_the_text_is_chosen_where_nothing_is_asked_for() {
        for accept in [None, Some("*/*"), Some("nonsense"), Some("")] {
            assert_eq!(chosen(accept).unwrap(), "text/plain", "{accept:?}");
        }
    }

    #[test]
    fn quality_and_precision_decide() {
        for (accept, wanted) in [
            ("application/json", "application/json; charset=utf-8"),
            (
                "text/plain;q=0.5, application/*;q=0.8",
                "application/json; charset=utf-8",
            ),
            ("text/plain;q=0, text/*", "text/html"),
            ("image/gif, image/*;q=0.9", "image/gif"),
            ("application/xml, */*;q=0.1", "text/plain"),
        ] {
            assert_eq!(chosen(Some(accept)).unwrap(), wanted, "{accept}");
        }
        assert_eq!(chosen(Some("application/xml")), None);
        assert_eq!(chosen(Some("*/*;q=0")), None);
    }
}
