// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime};
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /a`.
    pub fn a(&self) -> builder::A<'_> {
        builder::A::new(self)
    }

    /// Sends `GET /d`.
    pub fn d(&self) -> builder::D<'_> {
        builder::D::new(self)
    }
}

/// Asks for `a`: begun by [`Client::a`].
#[derive(Debug, Clone)]
pub struct A<'a> {
    client: &'a Client,
}

impl<'a> A<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/a");
        let response = request.send(client, "a").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `d`: begun by [`Client::d`].
#[derive(Debug, Clone)]
pub struct D<'a> {
    client: &'a Client,
}

impl<'a> D<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/d");
        let response = request.send(client, "d").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /b`.
    pub fn b(&self) -> builder::B<'_> {
        builder::B::new(self)
    }
}

/// Asks for `b`: begun by [`Client::b`].
#[derive(Debug, Clone)]
pub struct B<'a> {
    client: &'a Client,
}

impl<'a> B<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/b");
        let response = request.send(client, "b").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /c`.
    pub fn c(&self) -> builder::C<'_> {
        builder::C::new(self)
    }
}

/// Asks for `c`: begun by [`Client::c`].
#[derive(Debug, Clone)]
pub struct C<'a> {
    client: &'a Client,
}

impl<'a> C<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/c");
        let response = request.send(client, "c").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /e`.
    pub fn e(&self) -> builder::E<'_> {
        builder::E::new(self)
    }
}

/// Asks for `e`: begun by [`Client::e`].
#[derive(Debug, Clone)]
pub struct E<'a> {
    client: &'a Client,
}

impl<'a> E<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/e");
        let response = request.send(client, "e").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /f`.
    pub fn f(&self) -> builder::F<'_> {
        builder::F::new(self)
    }
}

/// Asks for `f`: begun by [`Client::f`].
#[derive(Debug, Clone)]
pub struct F<'a> {
    client: &'a Client,
}

impl<'a> F<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/f");
        let response = request.send(client, "f").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
