namespace Chat.Tests.Gateway.Driver;

[CollectionDefinition(Name)]
public sealed class SharedServerCollection : ICollectionFixture<SharedServer>
{
    public const string Name = "one server";
}
