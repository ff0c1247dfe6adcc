# The token service in an image of its own: built from this repository, run as nobody in particular.
FROM rust:1-trixie AS build
WORKDIR /source
COPY . .
# The dependencies outlive a change to the source.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/source/target \
    cargo build --release --locked --package symbolon \
    && cp target/release/symbolon /symbolon

FROM debian:trixie-slim
# Certificates, for identity providers and databases that are reached by TLS.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm --recursive --force /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home --home-dir /var/lib/symbolon symbolon
COPY --from=build /symbolon /usr/local/bin/symbolon
USER 10001
WORKDIR /var/lib/symbolon
VOLUME /var/lib/symbolon
ENV SYMBOLON_LISTEN=0.0.0.0:8080 \
    SYMBOLON_LOG_FORMAT=json
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/symbolon"]
