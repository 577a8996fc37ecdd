using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Chat.Tests.Storage;

public sealed class DiaryGrain([PersistentState("diary", OrleansSilo.Storage)] IPersistentState<Diary> diary) : Grain, IDiaryGrain
{
    public Task Write(string entry)
    {
        diary.State.Entries.Add(entry);
        return diary.WriteStateAsync();
    }

    public Task<List<string>> Read() => Task.FromResult(diary.State.Entries);

    public Task<bool> Exists() => Task.FromResult(diary.RecordExists);

    public Task Clear() => diary.ClearStateAsync();

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<bool> WriteElsewhere(string entry)
    {
        var provider = ServiceProvider.GetRequiredKeyedService<IGrainStorage>(OrleansSilo.Storage);
        var other = new GrainState<Diary>(new Diary());
        await provider.ReadStateAsync("diary", this.GetGrainId(), other);
        other.State!.Entries.Add(entry);
        try
        {
            await provider.WriteStateAsync("diary", this.GetGrainId(), other);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
