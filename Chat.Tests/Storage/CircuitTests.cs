using Chat.Storage;

namespace Chat.Tests.Storage;

public sealed class CircuitTests
{
    private readonly Clock clock = new();

    [Fact]
    public void While_the_database_is_away_one_caller_a_second_may_look()
    {
        var circuit = new Circuit(clock);
        circuit.Enter();
        circuit.Open();
        Assert.Throws<ChatException>(circuit.Enter);

        clock.Pass(TimeSpan.FromSeconds(1));
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

    private sealed class Clock : TimeProvider
    {
        private long ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Pass(TimeSpan time) => ticks += time.Ticks;
    }
}
