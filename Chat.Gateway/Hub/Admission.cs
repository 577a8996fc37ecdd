using Chat.Gateway.Connections;
using Chat.Gateway.Delivery;
using Chat.Gateway.Errors;
using Chat.Gateway.Hosting;
using Chat.Gateway.Limits;
using Chat.Gateway.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Hub;

/// <summary>Takes connections in, or sends them away with a time to come back after.</summary>
internal sealed class Admission(
    UserConnections places, Arrivals arrivals, LocalUsers users, Drain drain, HubErrors errors, ChatMetrics metrics, TimeProvider time)
{
    /// <summary>Time to say Hello and hear why, over a slow network too; then the connection costs nothing any more.</summary>
    private static readonly TimeSpan TimeToGo = TimeSpan.FromSeconds(5);

    /// <summary>What one user does in excess is refused before it takes a turn from the others.</summary>
    public async Task Enter(HubCallerContext context, IClientProxy client)
    {
        try
        {
            if (places.Enter(new UserId(context.UserIdentifier!)) is { } place) context.Features.Set(new HeldPlace(place));
            await arrivals.Enter(context.ConnectionAborted);
            await users.Open(LocalConnection.Of(context));
        }
        catch (OperationCanceledException) when (context.ConnectionAborted.IsCancellationRequested)
        {
            // It has gone while it waited.
            return;
        }
        catch (Exception error) when (Refusal.IsRefusal(error) || Refusal.IsOutage(error))
        {
            errors.Report(error, nameof(ChatHub.OnConnectedAsync), context.ConnectionId);
            await TurnAway(context, client, Refusal.From(error));
            return;
        }
        await drain.Meet(client);
    }

    public async Task Leave(HubCallerContext context)
    {
        try
        {
            await users.Close(LocalConnection.Of(context));
        }
        finally
        {
            context.Features.Get<HeldPlace>()?.Place.Dispose();
        }
    }

    /// <summary>Told at once, and answered the same to whatever it calls.</summary>
    private async Task TurnAway(HubCallerContext context, IClientProxy client, ChatException refusal)
    {
        var later = refusal.RetryAfter ?? drain.SomeTime();
        metrics.TurnedAway();
        context.Features.Set(new TurnedAway(refusal.Code, refusal.Message, later));
        context.Features.Get<HeldPlace>()?.Place.Dispose();
        if (!places.MayPart(new UserId(context.UserIdentifier!), out var parting))
        {
            context.Abort();
            return;
        }
        context.Features.Set(parting is null ? null : new HeldPlace(parting));
        await client.Tell(new Draining(Seconds.WholeSeconds(later)));
        _ = Close(context);
    }

    private async Task Close(HubCallerContext context)
    {
        await Task.Delay(TimeToGo, time, context.ConnectionAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}
