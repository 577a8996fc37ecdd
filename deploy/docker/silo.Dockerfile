# syntax=docker/dockerfile:1
# A silo, and the migrations: docker build -f deploy/docker/silo.Dockerfile -t chat-silo .

# The SDK runs on the builder's own architecture: what it publishes is the same for all.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ENV DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
WORKDIR /src
# All sources: which projects and files a project needs is written in the project files, not here once more.
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish Chat.Silo/Chat.Silo.csproj -c Release -o /out -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
WORKDIR /app
COPY --chmod=755 deploy/docker/healthcheck /usr/local/bin/healthcheck
COPY --from=build /out .
# HTTP_PORTS is set by the base image and would only cause a warning.
ENV ASPNETCORE_URLS=http://*:5081 \
    ASPNETCORE_HTTP_PORTS=
# 5081 health over HTTP, 11111 between silos, 30000 from Orleans clients. None of them belongs on the internet.
EXPOSE 5081 11111 30000
USER $APP_UID
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --start-interval=1s --retries=3 CMD ["healthcheck", "5081"]
# "docker run chat-silo migrate" applies the migrations and exits.
ENTRYPOINT ["dotnet", "Chat.Silo.dll"]
