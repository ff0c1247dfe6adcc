// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! One builder per operation.
use crate::{Client, builder, runtime};
use symbolon_runtime::Style;
use symbolon_runtime::client::{Error, ResponseValue};

impl Client {
    /// Sends `GET /`.
    pub fn get(&self) -> builder::Get<'_> {
        builder::Get::new(self)
    }
}

/// Asks for `get`: begun by [`Client::get`].
#[derive(Debug, Clone)]
pub struct Get<'a> {
    client: &'a Client,
}

impl<'a> Get<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/");
        let response = request.send(client, "get").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

impl Client {
    /// Sends `GET /boats`.
    pub fn get_boats(&self) -> builder::GetBoats<'_> {
        builder::GetBoats::new(self)
    }

    /// Sends `POST /boats`.
    pub fn boat(&self) -> builder::Boat<'_> {
        builder::Boat::new(self)
    }

    /// Sends `GET /boats/{id}`.
    pub fn boat2(&self) -> builder::Boat2<'_> {
        builder::Boat2::new(self)
    }

    /// Sends `DELETE /boats/{id}`.
    pub fn boat3(&self) -> builder::Boat3<'_> {
        builder::Boat3::new(self)
    }

    /// Sends `GET /boats/{boat}/crew`.
    pub fn get_boats_boat_crew(&self) -> builder::GetBoatsBoatCrew<'_> {
        builder::GetBoatsBoatCrew::new(self)
    }

    /// Sends `PUT /boats/{boat}/crew`.
    pub fn boats_crew_set(&self) -> builder::BoatsCrewSet<'_> {
        builder::BoatsCrewSet::new(self)
    }

    /// Sends `GET /boats/{vessel}/sails`.
    pub fn get_boats_vessel_sails(&self) -> builder::GetBoatsVesselSails<'_> {
        builder::GetBoatsVesselSails::new(self)
    }
}

/// Asks for `get_boats`: begun by [`Client::get_boats`].
#[derive(Debug, Clone)]
pub struct GetBoats<'a> {
    client: &'a Client,
}

impl<'a> GetBoats<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/boats");
        let response = request.send(client, "get_boats").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `boat`: begun by [`Client::boat`].
#[derive(Debug, Clone)]
pub struct Boat<'a> {
    client: &'a Client,
}

impl<'a> Boat<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Sends the `POST` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client } = self;
        let mut request = runtime::Request::new(reqwest::Method::POST, &client.baseurl);
        request.literal("/boats");
        let response = request.send(client, "boat").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `boat`: begun by [`Client::boat2`].
#[derive(Debug, Clone)]
pub struct Boat2<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> Boat2<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The path parameter `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/boats/");
        request.path("id", &id, Style::Simple { explode: false });
        let response = request.send(client, "boat2").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `Boat`: begun by [`Client::boat3`].
#[derive(Debug, Clone)]
pub struct Boat3<'a> {
    client: &'a Client,
    id: Result<String, String>,
}

impl<'a> Boat3<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("id was not initialized".to_string()),
        }
    }

    /// The path parameter `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends the `DELETE` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(
            reqwest::Method::DELETE,
            &client.baseurl,
        );
        request.literal("/boats/");
        request.path("id", &id, Style::Simple { explode: false });
        let response = request.send(client, "boat3").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `get_boats_boat_crew`: begun by [`Client::get_boats_boat_crew`].
#[derive(Debug, Clone)]
pub struct GetBoatsBoatCrew<'a> {
    client: &'a Client,
    boat: Result<String, String>,
}

impl<'a> GetBoatsBoatCrew<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            boat: Err("boat was not initialized".to_string()),
        }
    }

    /// The path parameter `boat`.
    pub fn boat<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.boat = value
            .try_into()
            .map_err(|_| "conversion to `String` for boat failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, boat } = self;
        let boat = boat.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/boats/");
        request.path("boat", &boat, Style::Simple { explode: false });
        request.literal("/crew");
        let response = request.send(client, "get_boats_boat_crew").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `boats/crew-set`: begun by [`Client::boats_crew_set`].
#[derive(Debug, Clone)]
pub struct BoatsCrewSet<'a> {
    client: &'a Client,
    boat: Result<String, String>,
}

impl<'a> BoatsCrewSet<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            boat: Err("boat was not initialized".to_string()),
        }
    }

    /// The path parameter `boat`.
    pub fn boat<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.boat = value
            .try_into()
            .map_err(|_| "conversion to `String` for boat failed".to_string());
        self
    }

    /// Sends the `PUT` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, boat } = self;
        let boat = boat.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::PUT, &client.baseurl);
        request.literal("/boats/");
        request.path("boat", &boat, Style::Simple { explode: false });
        request.literal("/crew");
        let response = request.send(client, "boats_crew_set").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Asks for `get_boats_vessel_sails`: begun by [`Client::get_boats_vessel_sails`].
#[derive(Debug, Clone)]
pub struct GetBoatsVesselSails<'a> {
    client: &'a Client,
    vessel: Result<String, String>,
}

impl<'a> GetBoatsVesselSails<'a> {
    /// Nothing is set as yet.
    pub fn new(client: &'a Client) -> Self {
        Self {
            client,
            vessel: Err("vessel was not initialized".to_string()),
        }
    }

    /// The path parameter `vessel`.
    pub fn vessel<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
    {
        self.vessel = value
            .try_into()
            .map_err(|_| "conversion to `String` for vessel failed".to_string());
        self
    }

    /// Sends the `GET` request.
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let Self { client, vessel } = self;
        let vessel = vessel.map_err(Error::InvalidRequest)?;
        let mut request = runtime::Request::new(reqwest::Method::GET, &client.baseurl);
        request.literal("/boats/");
        request.path("vessel", &vessel, Style::Simple { explode: false });
        request.literal("/sails");
        let response = request.send(client, "get_boats_vessel_sails").await?;
        match response.status().as_u16() {
            204 => Ok(runtime::empty(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
