//! `$recursiveRef`, as JSON Schema 2019-09 wrote what leads back to an enclosing schema (Core,
//! section 8.2.4.2), made into a plain reference.

use crate::document::escape;
use crate::node::{Node, Value};

/// Replaces each `$recursiveRef` of a file inside a schema with `$recursiveAnchor: true`.
pub(super) fn replace(text: &str, tree: &mut Node) {
    // Few documents have any, and a look is cheaper than a walk.
    if text.contains("$recursiveRef") {
        walk(tree, &mut String::new(), None);
    }
}

fn walk(node: &mut Node, pointer: &mut String, enclosing: Option<&str>) {
    let own = node.is_true("$recursiveAnchor").then(|| pointer.clone());
    let enclosing = own.as_deref().or(enclosing);
    if let (Value::Object(object), Some(enclosing)) = (&mut node.value, enclosing)
        && !object.contains_key("$ref")
        && let Some(mut member) = object.shift_remove("$recursiveRef")
    {
        member.node.value = Value::String(format!("#{enclosing}"));
        object.insert("$ref".to_owned(), member);
    }
    let length = pointer.len();
    let mut inner = |token: &str, node: &mut Node| {
        pointer.push('/');
        pointer.push_str(&escape(token));
        walk(node, pointer, enclosing);
        pointer.truncate(length);
    };
    match &mut node.value {
        Value::Object(object) => object
            .iter_mut()
            .for_each(|(name, member)| inner(name, &mut member.node)),
        Value::Array(items) => (0..)
            .zip(items)
            .for_each(|(index, item): (usize, _)| inner(&index.to_string(), item)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::load::load;
    use crate::source::Sources;

    #[test]
    fn it_leads_back_to_the_enclosing_schema() {
        let text = "openapi: 3.1.0
components:
  schemas:
    Filter:
      $recursiveAnchor: true
      properties: { filters: { items: { $recursiveRef: '#' } } }
";
        let sources = Sources::single("a.yaml", text);
        let document = load(&sources, &mut Diagnostics::default()).unwrap();
        let place = "#/components/schemas/Filter/properties/filters/items";
        let node = document.resolve(place).unwrap();
        assert_eq!(node.get_str("$ref"), Some("#/components/schemas/Filter"));
    }
}
