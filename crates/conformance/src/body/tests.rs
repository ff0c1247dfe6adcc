use bytes::Bytes;
use serde_json::json;

use super::*;
use crate::document::Document;

const TEXT: &str = r"
openapi: 3.1.0
paths:
  /a:
    post:
      requestBody:
        content:
          application/json: {schema: {$ref: '#/components/schemas/Thing'}}
          application/x-www-form-urlencoded:
            schema: {$ref: '#/components/schemas/Thing'}
            encoding: {piped: {style: pipeDelimited, explode: false}}
          multipart/form-data: {schema: {$ref: '#/components/schemas/Thing'}}
          application/xml: {schema: {$ref: '#/components/schemas/Thing'}}
          application/vnd.thing: {schema: {$ref: '#/components/schemas/Thing'}}
          text/plain: {schema: {type: integer}}
          image/*: {}
      responses:
        '200':
          description: Fine.
          content:
            text/event-stream: {schema: {$ref: '#/components/schemas/Thing'}}
components:
  schemas:
    Thing:
      type: object
      properties:
        name: {type: string}
        count: {type: integer}
        tags: {type: array, items: {type: string}}
        piped: {type: array, items: {type: integer}}
        deep:
          type: object
          properties:
            on: {type: boolean}
            list: {type: array, items: {type: object, properties: {n: {type: number}}}}
";

fn media() -> (Document, Vec<Media>) {
    let document = Document::load(TEXT).unwrap();
    let operation = &document.operations()[0];
    let mut media = operation.body.clone().unwrap().media;
    media.extend(operation.responses[0].media.clone());
    (document, media)
}

#[test]
fn each_media_type_has_its_syntax() {
    let (_, media) = media();
    let syntaxes: Vec<_> = media
        .iter()
        .map(|one| (one.media_type.as_str(), one.syntax))
        .collect();
    for (media_type, syntax) in [
        ("application/json", Syntax::Json),
        ("application/x-www-form-urlencoded", Syntax::Form),
        ("multipart/form-data", Syntax::Multipart),
        ("application/xml", Syntax::Opaque),
        ("application/vnd.thing", Syntax::Json),
        ("text/plain", Syntax::Text),
        ("image/*", Syntax::Opaque),
        ("text/event-stream", Syntax::Events),
    ] {
        assert!(
            syntaxes.contains(&(media_type, syntax)),
            "{media_type}: {syntaxes:?}"
        );
    }
}

#[test]
fn what_is_written_is_read_again() {
    let (document, media) = media();
    let value = json!({
        "name": "größe & 1", "count": 3, "tags": ["a", "1"], "piped": [1, 2],
        "deep": {"on": true, "list": [{"n": 1.5}, {"n": 2}]},
    });
    for one in &media {
        let value = match one.syntax {
            Syntax::Json | Syntax::Form | Syntax::Multipart => value.clone(),
            Syntax::Events => json!([value, {}]),
            Syntax::Text => json!(12),
            Syntax::Opaque => json!("<a/>"),
        };
        let written = write(document.root(), one, &value).unwrap();
        let read = read(document.root(), one, &written.content_type, &written.bytes);
        assert_eq!(read, Ok(value), "{}", one.media_type);
    }
}

#[test]
fn a_form_is_written_as_its_document_says() {
    let (document, media) = media();
    let form = media.iter().find(|one| one.syntax == Syntax::Form).unwrap();
    let value = json!({"deep": {"on": true}, "piped": [1, 2], "tags": ["a", "b"]});
    let written = write(document.root(), form, &value).unwrap();
    let expected = "deep%5Bon%5D=true&piped=1%7C2&tags=a&tags=b";
    assert_eq!(written.bytes, Bytes::from(expected));
}

#[test]
fn a_body_that_is_not_what_it_says_is_malformed() {
    let (document, media) = media();
    for one in &media {
        let broken: &[u8] = match one.syntax {
            Syntax::Json => b"{",
            Syntax::Form | Syntax::Text => b"a=%ff\xff",
            Syntax::Multipart => b"--xx\r\n",
            Syntax::Events => b"data: {\n\n",
            Syntax::Opaque => continue,
        };
        let body = Bytes::from_static(broken);
        let read = read(
            document.root(),
            one,
            "multipart/form-data; boundary=xx",
            &body,
        );
        assert!(
            matches!(read, Err(Unread::Malformed(_))),
            "{}: {read:?}",
            one.media_type
        );
    }
}

#[test]
fn brackets_are_not_how_a_property_with_a_style_is_written() {
    let (document, media) = media();
    let form = media.iter().find(|one| one.syntax == Syntax::Form).unwrap();
    let read = |text: &'static str| {
        let bytes = Bytes::from_static(text.as_bytes());
        read(document.root(), form, &form.media_type, &bytes).unwrap()
    };
    assert_eq!(read("tags[0]=a"), json!({"tags": ["a"]}));
    assert_eq!(read("piped=1|2"), json!({"piped": [1, 2]}));
    assert_eq!(read("piped[0]=1"), json!({"piped[0]": 1}));
}

#[test]
fn a_key_is_an_index_only_as_one_is_written_and_brackets_have_an_end() {
    let mut tree = super::Tree::default();
    tree.add(&["+1"], "a".to_owned());
    tree.add(&["007"], "b".to_owned());
    assert_eq!(
        tree.value(&Value::Null, &[]),
        json!({"+1": "a", "007": "b"})
    );
    let deep = format!("a{}", "[]".repeat(100_000));
    assert_eq!(super::tree::bracketed(&deep), [deep.as_str()]);
    assert_eq!(super::tree::bracketed("a[b][]"), ["a", "b", ""]);
}
