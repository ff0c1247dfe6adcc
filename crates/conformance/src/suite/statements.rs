//! Schema agreement: which operations each half has, and what each says of itself.

use super::{Halves, Report};
use crate::drive::OperationKey;
use crate::statement;
use crate::verdict::{Difference, Direction, Kind};

pub(super) fn run(halves: &Halves<'_>, report: &mut Report) {
    operations(
        halves,
        Direction::Client,
        &halves.client.operations(),
        report,
    );
    operations(
        halves,
        Direction::Server,
        &halves.server.operations(),
        report,
    );
    let Some(statements) = &halves.statements else {
        return;
    };
    let server = statement::server(&halves.document, &statements.server);
    let client = statement::client(&halves.document, &statements.client);
    report.count(Kind::Schema, &"the server's statement", server.compared);
    report.count(Kind::Schema, &"the client's statement", client.compared);
    let found = server.differences.into_iter().chain(client.differences);
    found.for_each(|difference| report.add(difference));
}

/// Each half has the operations of the document, and no others.
fn operations(halves: &Halves<'_>, half: Direction, has: &[OperationKey], report: &mut Report) {
    let declared: Vec<&OperationKey> = halves
        .document
        .operations()
        .iter()
        .map(|operation| &operation.key)
        .collect();
    report.count(
        Kind::Schema,
        &format!("operations of the {half}"),
        declared.len(),
    );
    for key in declared.iter().filter(|key| !has.contains(key)) {
        report.add(
            Difference::new(
                Kind::Schema,
                half,
                "/paths",
                "the operation is there",
                format!("the {half} has no such operation"),
            )
            .at(key),
        );
    }
    for key in has.iter().filter(|key| !declared.contains(key)) {
        report.add(
            Difference::new(
                Kind::Schema,
                half,
                "/paths",
                "there is no such operation",
                format!("the {half} has it"),
            )
            .at(key),
        );
    }
}
