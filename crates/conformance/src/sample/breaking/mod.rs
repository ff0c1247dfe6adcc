//! How each keyword is broken (JSON Schema 2020-12, Validation, section 6).

mod lists;
mod objects;
mod scalars;
mod unions;

use serde_json::{Value, json};

use super::breakage::Edit;
use super::build::Step;
use super::form::Form;
use super::kind::Kind;
use super::maker::{Maker, NodeId};

/// A constraint and ways to break it, the first of which that works is enough.
pub(super) struct Attempt {
    pub(super) rule: &'static str,
    /// The place of the edit, from where the constraint holds.
    pub(super) place: String,
    pub(super) edits: Vec<Edit>,
    /// Whether each way counts, not only the first.
    pub(super) each: bool,
    /// What has to be there first.
    pub(super) with: Option<Step>,
}

impl Attempt {
    fn here(rule: &'static str, values: Vec<Value>) -> Self {
        Self::at(rule, String::new(), values)
    }

    fn at(rule: &'static str, place: String, values: Vec<Value>) -> Self {
        Self {
            rule,
            place,
            edits: values.into_iter().map(Edit::Set).collect(),
            each: false,
            with: None,
        }
    }
}

/// All ways to break the constraints of a node, of which a value is given. The type of an option
/// is that of the fork, and is broken there.
pub(super) fn attempts(
    maker: &mut Maker,
    node: NodeId,
    value: &Value,
    is_option: bool,
) -> Vec<Attempt> {
    let mut attempts = Vec::new();
    if !is_option {
        attempts.push(wrong_type(&maker.kinds(node)));
    }
    let form = maker.form(node);
    let view = maker.view(node);
    match &*form {
        Form::Nothing => {}
        Form::Fork(fork) => attempts.extend(unions::attempts(maker, fork)),
        Form::Leaf(_) => {
            for rule in ["const", "enum"] {
                if view.contains_key(rule) {
                    attempts.push(Attempt::here(rule, unlisted(value)));
                }
            }
            match value {
                Value::Number(number) => attempts.extend(scalars::numbers(&view, number)),
                Value::String(_) => attempts.extend(scalars::texts(&view)),
                _ => {}
            }
        }
        Form::Object(object) => {
            attempts.extend(objects::attempts(maker, node, &view, object, value));
        }
        Form::List(list) => attempts.extend(lists::attempts(maker, node, &view, list, value)),
    }
    if !matches!(&*form, Form::Fork(_)) {
        attempts.extend(unions::negated(maker, node, value));
    }
    attempts
}

/// Values of types that are not allowed, those first that are easily mistaken for one that is.
fn wrong_type(allowed: &[Kind]) -> Attempt {
    let mut others: Vec<Value> = Vec::new();
    for kind in allowed {
        let mistaken = match kind {
            Kind::String => vec![Value::Null, json!(12), json!(["text"]), json!({})],
            Kind::Number => vec![Value::Null, json!("12"), json!(true), json!([])],
            Kind::Integer => vec![Value::Null, json!("12"), json!(1.5), json!(true)],
            Kind::Boolean => vec![Value::Null, json!("true"), json!(1)],
            Kind::Array => vec![Value::Null, json!({}), json!("text")],
            Kind::Object => vec![Value::Null, json!([]), json!("text")],
            Kind::Null => vec![json!("text"), json!(12)],
        };
        for value in mistaken {
            if !allowed.iter().any(|kind| kind.holds(&value)) && !others.contains(&value) {
                others.push(value);
            }
        }
    }
    Attempt {
        each: true,
        ..Attempt::here("type", others)
    }
}

/// Values of the same type that are like those listed.
fn unlisted(value: &Value) -> Vec<Value> {
    match value {
        Value::String(text) => vec![
            json!(format!("{text}x")),
            json!(text.to_uppercase()),
            json!("unlisted"),
            json!(""),
        ],
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => [1, -1, 1000]
                .map(|step| json!(number.saturating_add(step)))
                .to_vec(),
            (None, Some(number)) => [1.0, -1.0].map(|step| json!(number + step)).to_vec(),
            (None, None) => Vec::new(),
        },
        Value::Bool(flag) => vec![json!(!flag)],
        Value::Object(_) => vec![json!({}), json!({"unlisted": 1})],
        Value::Array(_) => vec![json!([]), json!(["unlisted"])],
        Value::Null => vec![json!("null"), json!(0)],
    }
}

/// Values of which one fits nearly no schema.
fn strange() -> Vec<Value> {
    vec![
        json!("unexpected"),
        json!(1),
        json!({}),
        json!([]),
        Value::Null,
        json!(""),
    ]
}

impl Maker {
    /// The types that the values of a node have.
    fn kinds(&mut self, node: NodeId) -> Vec<Kind> {
        match &*self.form(node) {
            Form::Nothing => Vec::new(),
            Form::Object(_) => vec![Kind::Object],
            Form::List(_) => vec![Kind::Array],
            Form::Leaf(leaf) => match leaf.kind {
                Some(kind) => vec![kind],
                None => distinct(leaf.values.iter().map(Kind::of).collect()),
            },
            Form::Fork(fork) => {
                let all = if self.is_chosen(node) { 1 } else { usize::MAX };
                let options = fork.options.iter().take(all);
                let kinds = options.flat_map(|option| self.kinds(*option)).collect();
                distinct(kinds)
            }
        }
    }
}

fn distinct(mut kinds: Vec<Kind>) -> Vec<Kind> {
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}
