// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime, types};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /names/{type}`.
    pub fn type_(&self) -> builder::Type<'_> {
        builder::Type::new(self)
    }
}

/// Asks for `type`: begun by [`Client::type_`].
#[derive(Debug, Clone)]
pub struct Type<'a> {
    client: &'a Client,
    type_: Result<String, String>,
    filter_name: Result<Option<String>, String>,
    x2nd: Result<Option<String>, String>,
    foo_bar: Result<Option<String>, String>,
    query_foo_bar: Result<Option<String>, String>,
    new_: Result<Option<String>, String>,
    send_: Result<Option<String>, String>,
}

impl<'a> Type<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            type_: Err("type_ was not initialized".to_string()),
            filter_name: Ok(None),
            x2nd: Ok(None),
            foo_bar: Ok(None),
            query_foo_bar: Ok(None),
            new_: Ok(None),
            send_: Ok(None),
        }
    }

    /// The path parameter `type`.
    pub fn type_<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.type_ = value
            .try_into()
            .map_err(|_| "conversion to `String` for type_ failed".to_string());
        self
    }

    /// The query parameter `filter[name]`.
    pub fn filter_name<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.filter_name = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for filter_name failed".to_string());
        self
    }

    /// The query parameter `2nd`.
    pub fn x2nd<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.x2nd = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for x2nd failed".to_string());
        self
    }

    /// The query parameter `fooBar`.
    pub fn foo_bar<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.foo_bar = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for foo_bar failed".to_string());
        self
    }

    /// The query parameter `foo_bar`.
    pub fn query_foo_bar<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.query_foo_bar = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for query_foo_bar failed".to_string());
        self
    }

    /// The query parameter `new`.
    pub fn new_<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.new_ = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for new_ failed".to_string());
        self
    }

    /// The query parameter `send`.
    pub fn send_<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.send_ = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for send_ failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<types::OptionType>, Error<()>> {
        let Self {
            client,
            type_,
            filter_name,
            x2nd,
            foo_bar,
            query_foo_bar,
            new_,
            send_,
        } = self;
        let type_ = type_.map_err(Error::InvalidRequest)?;
        let filter_name = filter_name.map_err(Error::InvalidRequest)?;
        let x2nd = x2nd.map_err(Error::InvalidRequest)?;
        let foo_bar = foo_bar.map_err(Error::InvalidRequest)?;
        let query_foo_bar = query_foo_bar.map_err(Error::InvalidRequest)?;
        let new_ = new_.map_err(Error::InvalidRequest)?;
        let send_ = send_.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/names/");
        request.path("type", &type_, Style::Simple { explode: false });
        request.query("filter[name]", &filter_name, Style::Form { explode: true });
        request.query("2nd", &x2nd, Style::Form { explode: true });
        request.query("fooBar", &foo_bar, Style::Form { explode: true });
        request.query("foo_bar", &query_foo_bar, Style::Form { explode: true });
        request.query("new", &new_, Style::Form { explode: true });
        request.query("send", &send_, Style::Form { explode: true });
        request.accept("application/json");
        let response = request.send(client, "type_").await?;
        match response.status().as_u16() {
            200 => Ok(runtime::json(response).await?),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
