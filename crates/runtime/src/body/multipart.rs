//! Bodies in parts.

use std::collections::BTreeMap;

use axum::body::Body;
use futures::stream::once;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

use super::parts::{FormParts, Part};
use super::{Limits, read};
use crate::{Coerce, Decode, File, Reason, Report};

/// A type whose values are the parts of a `multipart/form-data` body.
pub trait FromMultipart: Sized {
    /// Takes what is its own from the parts. `None` if that breaks the document; the report
    /// then says where.
    fn from_parts(parts: &mut FormParts, report: &mut Report) -> Option<Self>;
}

/// Parts of any names.
impl<T: Decode + Coerce> FromMultipart for BTreeMap<String, T> {
    fn from_parts(parts: &mut FormParts, report: &mut Report) -> Option<Self> {
        parts.additional(T::check, report)
    }
}

/// Files of any names.
impl FromMultipart for BTreeMap<String, File> {
    fn from_parts(parts: &mut FormParts, report: &mut Report) -> Option<Self> {
        parts.additional_files(report)
    }
}

/// Reads and decodes a `multipart/form-data` body (RFC 7578; OAS 3.1, section 4.8.14.3). `None`
/// if it breaks the document; the report then says where.
///
/// # Errors
///
/// [`Reason::TooLarge`] and [`Reason::Timeout`] past the limits, [`Reason::Malformed`] if it
/// cannot be split into named parts.
pub async fn multipart<T: FromMultipart>(
    headers: &HeaderMap,
    body: Body,
    limits: &Limits,
    report: &mut Report,
) -> Result<Option<T>, Reason> {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    // Any `multipart` type is split in the same way (RFC 2046, section 5.1), but multer reads the
    // boundary of `multipart/form-data` alone.
    let parameters = content_type.and_then(|text| text.split_once(';'));
    let parameters = parameters.map_or("", |(_, parameters)| parameters);
    let boundary =
        multer::parse_boundary(format!("multipart/form-data;{parameters}")).map_err(malformed)?;
    let whole = read(body, limits).await?;
    let stream = once(async { Ok::<_, std::convert::Infallible>(whole) });
    let mut fields = multer::Multipart::new(stream, boundary);
    let mut parts = Vec::new();
    while let Some(field) = fields.next_field().await.map_err(malformed)? {
        let Some(name) = field.name().map(str::to_owned) else {
            return Err(Reason::Malformed(
                "a part of the body has no name".to_owned(),
            ));
        };
        let content_type = field.headers().get(CONTENT_TYPE);
        parts.push(Part {
            name,
            file_name: field.file_name().map(str::to_owned),
            content_type: content_type
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned),
            bytes: field.bytes().await.map_err(malformed)?,
        });
    }
    Ok(T::from_parts(&mut FormParts::new(parts), report))
}

fn malformed(error: multer::Error) -> Reason {
    Reason::Malformed(format!("the body is not multipart/form-data: {error}"))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[derive(Debug)]
    struct Upload {
        file: File,
        extra: Option<Vec<File>>,
        meta: BTreeMap<String, u8>,
        tags: Option<Vec<u8>>,
        rest: BTreeMap<String, Value>,
    }

    impl FromMultipart for Upload {
        fn from_parts(parts: &mut FormParts, report: &mut Report) -> Option<Self> {
            let file = parts.file("file", report);
            let extra = parts.optional_files("extra", report);
            let meta = parts.required_value("meta", Decode::check, report);
            let tags = parts.optional_value("tags", Decode::check, report);
            let rest = parts.additional(Decode::check, report);
            Some(Self {
                file: file?,
                extra: extra?,
                meta: meta?,
                tags: tags?,
                rest: rest?,
            })
        }
    }

    /// Each part is what follows its name, from its other headers on.
    async fn read<T: FromMultipart>(parts: &[(&str, &str)]) -> Result<T, Reason> {
        let mut body = String::new();
        for (name, rest) in parts {
            body += &format!("--xx\r\nContent-Disposition: form-data; name=\"{name}\"{rest}\r\n");
        }
        body += "--xx--\r\n";
        let mut headers = HeaderMap::new();
        let media_type = "multipart/form-data; boundary=xx".parse().unwrap();
        headers.insert(CONTENT_TYPE, media_type);
        let (limits, mut report) = (Limits::default(), Report::new());
        let value = super::multipart(&headers, body.into(), &limits, &mut report).await?;
        report.conclude(value)
    }

    fn places<T: std::fmt::Debug>(outcome: Result<T, Reason>) -> Vec<(String, &'static str)> {
        match outcome {
            Err(Reason::Invalid(violations)) => violations
                .into_iter()
                .map(|violation| (violation.place, violation.rule))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn files_json_and_texts_stand_side_by_side() {
        let upload: Upload = read(&[
            (
                "file",
                "; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\u{1}\r\n2",
            ),
            (
                "meta",
                "\r\nContent-Type: application/json\r\n\r\n{\"a\": 1}",
            ),
            ("tags", "\r\n\r\n1"),
            ("tags", "\r\n\r\n2"),
            ("extra[]", "; filename=\"b\"\r\n\r\nb"),
            ("other[x]", "\r\n\r\n7"),
        ])
        .await
        .unwrap();
        let png = File::new("\u{1}\r\n2".as_bytes().to_vec());
        assert_eq!(upload.file, png.named("a.png").of_type("image/png"));
        assert_eq!(upload.extra.map(|files| files.len()), Some(1));
        assert_eq!(upload.meta, BTreeMap::from([("a".to_owned(), 1)]));
        assert_eq!(upload.tags, Some(vec![1, 2]));
        assert_eq!(json!(upload.rest), json!({"other": {"x": "7"}}));
    }

    #[tokio::test]
    async fn an_object_may_come_in_brackets_or_as_json_without_a_word() {
        let meta = async |parts: &[(&str, &str)]| {
            let file = ("file", "\r\n\r\n");
            let upload: Upload = read(&[&[file], parts].concat()).await.unwrap();
            json!(upload.meta)
        };
        assert_eq!(meta(&[("meta[a]", "\r\n\r\n1")]).await, json!({"a": 1}));
        assert_eq!(
            meta(&[("meta", "\r\n\r\n{\"a\":1}")]).await,
            json!({"a": 1})
        );
    }

    #[tokio::test]
    async fn everything_wrong_with_the_parts_is_told_at_once() {
        let outcome = read::<Upload>(&[
            ("meta", "\r\nContent-Type: application/json\r\n\r\n{"),
            ("tags", "\r\n\r\nx"),
        ])
        .await;
        let expected = [
            ("/file", "required"),
            ("/meta", "encoding"),
            ("/tags/0", "type"),
        ];
        assert_eq!(
            places(outcome),
            expected.map(|(place, rule)| (place.to_owned(), rule))
        );
        let twice = read::<BTreeMap<String, File>>(&[("a", "\r\n\r\n"), ("a", "\r\n\r\n")]).await;
        assert_eq!(places(twice), [("/a".to_owned(), "type")]);
    }

    #[tokio::test]
    async fn parts_that_the_document_does_not_have_can_be_refused() {
        #[derive(Debug)]
        struct Closed;
        impl FromMultipart for Closed {
            fn from_parts(parts: &mut FormParts, report: &mut Report) -> Option<Self> {
                let known: Option<Option<u8>> =
                    parts.optional_value("known", Decode::check, report);
                parts.closed(report);
                known.map(|_| Self)
            }
        }
        assert!(read::<Closed>(&[("known", "\r\n\r\n1")]).await.is_ok());
        assert_eq!(
            places(read::<Closed>(&[("other", "\r\n\r\n1")]).await),
            [("/other".to_owned(), "additionalProperties")]
        );
    }

    #[tokio::test]
    async fn what_is_no_multipart_body_is_malformed() {
        let mut headers = HeaderMap::new();
        let (limits, mut report) = (Limits::default(), Report::new());
        for (media_type, body) in [
            ("multipart/form-data", "--xx--\r\n"),
            ("multipart/form-data; boundary=xx", "--xx\r\n"),
            ("multipart/form-data; boundary=xx", ""),
            (
                "multipart/form-data; boundary=xx",
                "--xx\r\nA: b\r\n\r\n\r\n--xx--\r\n",
            ),
        ] {
            headers.insert(CONTENT_TYPE, media_type.parse().unwrap());
            let read = super::multipart::<Upload>(&headers, body.into(), &limits, &mut report);
            let outcome = read.await.map(|_| ());
            assert!(
                matches!(outcome, Err(Reason::Malformed(_))),
                "{media_type} {body:?}"
            );
        }
        let limits = Limits {
            body_bytes: 3,
            ..limits
        };
        let read = super::multipart::<Upload>(&headers, "--xx".into(), &limits, &mut report);
        assert_eq!(read.await.map(|_| ()), Err(Reason::TooLarge { limit: 3 }));
    }
}
