namespace Chat.Tests.Wire;

public class TypeScriptTests
{
    [Fact]
    public void The_types_of_the_SDK_are_those_of_the_contract() =>
        Golden.VerifyFile("web/packages/client/src/wire.ts", TypeScript.Write());
}
