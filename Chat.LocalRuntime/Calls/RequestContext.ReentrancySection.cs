using Orleans.Local;

namespace Orleans.Runtime;

public static partial class RequestContext
{
    /// <summary>A stretch of a grain's code in which its calls may, or may not, lead back into it.</summary>
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _outer;
        private readonly Guid _inner;

        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            (_outer, _inner) = (originalReentrancyId, newReentrancyId);
            if (_inner != _outer)
                ReentrancyId = _inner;
            if (_inner != Guid.Empty)
                RuntimeContext.Current?.EnterSection(_inner);
        }

        public void Dispose()
        {
            if (_inner != Guid.Empty)
                RuntimeContext.Current?.LeaveSection(_inner);
            if (_inner != _outer)
                ReentrancyId = _outer;
        }
    }
}
