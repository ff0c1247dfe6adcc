//! Telling apart operations whose paths are one to a router.

use http::Uri;
use percent_encoding::percent_decode_str;

use super::path::split;

/// Whether a request's path is one of a template's (OAS 3.1, section 4.8.8.2): a segment that
/// holds text beside its expressions has that text.
pub fn path_fits(uri: &Uri, template: &'static str) -> bool {
    let mut segments = uri.path().split('/');
    let fits = template.split('/').all(|expected| {
        let Some(segment) = segments.next() else {
            return false;
        };
        let Ok(text) = percent_decode_str(segment).decode_utf8() else {
            return false;
        };
        if expected.contains('{') {
            split(expected, &text).is_some()
        } else {
            expected == text
        }
    });
    fits && segments.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_segment_tells_templates_apart() {
        let uri = Uri::from_static("/pets/7.json");
        assert!(path_fits(&uri, "/pets/{id}.json"));
        assert!(path_fits(&uri, "/pets/{id}"));
        assert!(!path_fits(&uri, "/pets/{id}.xml"));
        assert!(!path_fits(&uri, "/pets/{id}/toys"));
    }
}
