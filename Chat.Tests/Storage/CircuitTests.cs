using Chat.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests.Storage;

public sealed class CircuitTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void While_the_database_is_away_one_caller_a_second_may_look()
    {
        var circuit = new Circuit(clock);
        circuit.Enter();
        circuit.Open();
        Assert.Throws<ChatException>(circuit.Enter);

        clock.Advance(TimeSpan.FromSeconds(1));
        circuit.Enter();
        Assert.Equal(ErrorCode.Unavailable, Assert.Throws<ChatException>(circuit.Enter).Code);
    }

    [Fact]
    public void Once_it_answers_everybody_is_let_through()
    {
        var circuit = new Circuit(clock);
        circuit.Open();
        circuit.Close();
        circuit.Enter();
        circuit.Enter();
    }
}
