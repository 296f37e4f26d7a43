using System.Text;
using System.Text.RegularExpressions;
using Igata.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igata.Docs.Tests;

/// <summary>
/// The variables that snippets can use without declaring them, and the emulator that they call. Only one program runs at a
/// time, because all of them are tests of one class.
/// </summary>
public static partial class SnippetContext
{
    private static readonly List<StringBuilder> OutputBuffers = [];

    /// <summary>The emulator. Each program gets a new one.</summary>
    public static EmulatorHost Emulator { get; private set; } = null!;

    /// <summary>The services of a host.</summary>
    public static IServiceCollection services { get; private set; } = null!;

    /// <summary>The builder of a host.</summary>
    public static HostApplicationBuilder builder { get; private set; } = null!;

    /// <summary>The output of each snippet of the program.</summary>
    internal static IReadOnlyList<string> Outputs => [.. OutputBuffers.Select(static text => text.ToString())];

    /// <summary>Starts the output of the next snippet.</summary>
    public static void StartSnippet() => OutputBuffers.Add(new StringBuilder());

    /// <summary>Replaces the endpoints of the real services with those of the emulator.</summary>
    internal static string Redirect(string code) => MatchClientOptions()
        .Replace(code.Replace("new Uri(\"http://127.0.0.1:3000/\")", "SnippetContext.Emulator.Endpoint", StringComparison.Ordinal), static options =>
            $"{options.Value} Endpoint = SnippetContext.Emulator.{options.Groups[1]}Endpoint,{(options.Groups[1].Value == "Ecl" ? " KeystoneEndpoint = SnippetContext.Emulator.KeystoneEndpoint," : "")}");

    internal static void StartProgram(EmulatorHost emulator)
    {
        OutputBuffers.Clear();
        StartSnippet();
        Emulator = emulator;
        services = new ServiceCollection();
        builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
    }

    /// <summary>Replaces <see cref="System.Console"/> in snippets.</summary>
    public static class SnippetConsole
    {
        /// <summary>Prints a line.</summary>
        /// <param name="value">The value to print.</param>
        public static void WriteLine(object? value = null) => OutputBuffers[^1].Append(value).Append('\n');
    }

    [GeneratedRegex(@"new (ImageFlux|SkyWay|Ecl|ConcurrencyMonitoring)ClientOptions\s*\{")]
    private static partial Regex MatchClientOptions();
}
