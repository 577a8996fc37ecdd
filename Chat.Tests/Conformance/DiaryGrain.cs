using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Chat.Tests.Conformance;

public abstract class DiaryGrain(IPersistentState<Diary> diary, string storage) : Grain, IDiaryGrain
{
    public Task Write(string entry)
    {
        diary.State.Entries.Add(entry);
        return diary.WriteStateAsync();
    }

    public Task<List<string>> Read() => Task.FromResult(diary.State.Entries);

    public Task<string?> Etag() => Task.FromResult(diary.Etag);

    public Task<bool> Exists() => Task.FromResult(diary.RecordExists);

    public Task Clear() => diary.ClearStateAsync();

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<bool> WriteElsewhere(string entry)
    {
        var provider = ServiceProvider.GetRequiredKeyedService<IGrainStorage>(storage);
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

[Alias("conformance.IMemoryDiaryGrain")]
public interface IMemoryDiaryGrain : IDiaryGrain;

public sealed class MemoryDiaryGrain([PersistentState("diary")] IPersistentState<Diary> diary) : DiaryGrain(diary, "Default"), IMemoryDiaryGrain;

[Alias("conformance.ISqlDiaryGrain")]
public interface ISqlDiaryGrain : IDiaryGrain;

public sealed class SqlDiaryGrain([PersistentState("diary", "sql")] IPersistentState<Diary> diary) : DiaryGrain(diary, "sql"), ISqlDiaryGrain;
