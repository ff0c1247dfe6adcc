use crate::{files::Files, model::Api, emit::Header};
pub fn emit(_a:&Api,_h:&Header,_d:&mut crate::diagnostics::Diagnostics)->Files{Files::new()}
