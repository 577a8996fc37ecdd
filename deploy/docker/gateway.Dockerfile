# syntax=docker/dockerfile:1
# A gateway with the web client: docker build -f deploy/docker/gateway.Dockerfile -t chat-gateway .
# Without settings it runs standalone, with its data in the volume /data.

FROM --platform=$BUILDPLATFORM node:22-bookworm-slim AS web
ENV PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
WORKDIR /web
# npm ci needs the package.json of every workspace.
COPY web/ .
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund && npm run build

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ENV DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
WORKDIR /src
# All sources: which projects and files a project needs is written in the project files, not here once more.
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish Chat.Gateway/Chat.Gateway.csproj -c Release -o /out -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
WORKDIR /app
COPY --chmod=755 deploy/docker/healthcheck /usr/local/bin/healthcheck
COPY --from=build /out .
COPY --from=web /web/app/dist ./web
# The only folder that is written to, and only when standalone: the root file system may be read-only.
RUN install -d -o $APP_UID -g $APP_UID /data
VOLUME /data
# HTTP_PORTS is set by the base image and would only cause a warning.
ENV ASPNETCORE_URLS=http://*:5080 \
    ASPNETCORE_HTTP_PORTS= \
    Chat__DataFolder=/data \
    Chat__Web__Root=/app/web
EXPOSE 5080
USER $APP_UID
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --start-interval=1s --retries=3 CMD ["healthcheck", "5080"]
ENTRYPOINT ["dotnet", "Chat.Gateway.dll"]
