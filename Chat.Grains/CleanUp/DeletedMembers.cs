using System.Runtime.CompilerServices;
using Chat.Deletion;
using Microsoft.Extensions.Options;

namespace Chat.CleanUp;

/// <summary>Takes those out of their rooms who are deleted, and whose rooms could not be reached then.</summary>
internal sealed class DeletedMembers(DeletionStore deletions, IGrainFactory grains, IOptions<CleanUpOptions> options)
{
    /// <summary>One pass; each element is a turn.</summary>
    public async IAsyncEnumerable<Removed> Pass([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var user in await deletions.StillMembers(options.Value.RowsPerTurn, cancellation))
        {
            await grains.GetGrain<IDeletionGrain>(user.Value).LeaveRooms();
            yield return new Removed("deleted_members", 1);
        }
    }
}
