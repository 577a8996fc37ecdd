namespace Orleans.Local;

/// <summary>
/// The calls that wait for an answer, so that they can time out or fail with their silo. A timer per call would cost more
/// than the call; these are linked lists, striped by thread.
/// </summary>
internal sealed class Outstanding
{
    private readonly Stripe[] _stripes = [.. Enumerable.Range(0, 16).Select(_ => new Stripe())];

    public void Add(Request request)
    {
        var index = Environment.CurrentManagedThreadId & 15;
        var stripe = _stripes[index];
        lock (stripe.Gate)
        {
            request.Links = (null, stripe.First, index);
            if (stripe.First is not null)
                stripe.First.Links.Before = request;
            stripe.First = request;
        }
    }

    public void Remove(Request request)
    {
        var stripe = _stripes[request.Links.Stripe];
        lock (stripe.Gate)
        {
            var (before, after, index) = request.Links;
            if (before is null && !ReferenceEquals(stripe.First, request))
                return;
            if (before is null)
                stripe.First = after;
            else
                before.Links.After = after;
            if (after is not null)
                after.Links.Before = before;
            request.Links = (null, null, index);
        }
    }

    public List<Request> Where(Func<Request, bool> predicate)
    {
        var found = new List<Request>();
        foreach (var stripe in _stripes)
        {
            lock (stripe.Gate)
            {
                for (var request = stripe.First; request is not null; request = request.Links.After)
                {
                    if (predicate(request))
                        found.Add(request);
                }
            }
        }

        return found;
    }

    private sealed class Stripe
    {
        public readonly Lock Gate = new();
        public Request? First;
    }
}
