using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Igata.Hosting;

/// <summary>How a client is tried again, as a section of a configuration has it, and what is wrong there.</summary>
internal sealed class RetrySettings : IKeyedOptions
{
    private readonly List<string> _faults = [];

    public RetryOptions Options { get; } = new();

    public IReadOnlyList<string> Faults => _faults;

    public void Read(IConfigurationSection section) => _faults.AddRange(SectionReader.Read(section, nameof(RetryOptions), this, []));

    public IEnumerable<string> Keys() =>
    [
        nameof(RetryOptions.MaxRetries), nameof(RetryOptions.Delay), nameof(RetryOptions.MaxDelay), nameof(RetryOptions.TryTimeout),
        nameof(RetryOptions.MaxBufferedBytes),
    ];

    public bool TrySet(string key, string text)
    {
        switch (key.ToUpperInvariant())
        {
            case "MAXRETRIES":
                Options.MaxRetries = ToNumber(text);
                return true;
            case "DELAY":
                Options.Delay = ToTime(text);
                return true;
            case "MAXDELAY":
                Options.MaxDelay = ToTime(text);
                return true;
            case "TRYTIMEOUT":
                Options.TryTimeout = text.Equals("infinite", StringComparison.OrdinalIgnoreCase) ? Timeout.InfiniteTimeSpan : ToTime(text);
                return true;
            case "MAXBUFFEREDBYTES":
                Options.MaxBufferedBytes = ToNumber(text);
                return true;
            default:
                return false;
        }
    }

    private static int ToNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? (int)Math.Min(number, int.MaxValue) : throw new ArgumentException("Give a whole number.", nameof(text));

    // A bare number is refused: TimeSpan would read 30 as thirty days.
    private static TimeSpan ToTime(string text) => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time)
        ? time
        : throw new ArgumentException("Give a time such as 00:00:30.", nameof(text));
}

/// <summary>Tells at the start of a host what is wrong with them.</summary>
internal sealed class RetryValidation : IValidateOptions<RetrySettings>
{
    public ValidateOptionsResult Validate(string? name, RetrySettings options) =>
        options.Faults.Count > 0 ? ValidateOptionsResult.Fail(options.Faults) : ValidateOptionsResult.Success;
}

/// <summary>A section that retries are read from. In that of a client its keys are none of the client's.</summary>
internal sealed record RetrySection(string Path);
