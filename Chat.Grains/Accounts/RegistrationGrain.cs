using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Chat.Accounts;

[StatelessWorker]
internal sealed class RegistrationGrain(IOptions<AccountOptions> options) : Grain, IRegistrationGrain
{
    public Task<RegistrationMode> Mode() => Task.FromResult(options.Value.Registration);
}
