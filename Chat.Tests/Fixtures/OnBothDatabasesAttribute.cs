using System.Reflection;
using Xunit.Sdk;

namespace Chat.Tests.Fixtures;

/// <summary>Runs a theory once on each kind of database: both keep the same contract.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres], [DatabaseKind.Sqlite]];
}
