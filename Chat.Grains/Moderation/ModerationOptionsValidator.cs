using Microsoft.Extensions.Options;

namespace Chat.Moderation;

/// <summary>A list that cannot be read, or has what can never be found, stops the start.</summary>
internal sealed class ModerationOptionsValidator : IValidateOptions<ModerationOptions>
{
    private const int LongestEntry = 100;

    public ValidateOptionsResult Validate(string? name, ModerationOptions options)
    {
        try
        {
            return WordList.Entries(options).FirstOrDefault(IsWrong) is { } wrong
                ? ValidateOptionsResult.Fail($"Chat:Moderation: '{wrong[..Math.Min(wrong.Length, LongestEntry)]}' must be words, of at most {LongestEntry} characters in all.")
                : ValidateOptionsResult.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail($"Chat:Moderation:WordFile must be a file that can be read: {error.Message}");
        }
    }

    private static bool IsWrong(string entry) => entry.Length > LongestEntry || WordReadings.AsWritten(entry).Length == 0;
}
