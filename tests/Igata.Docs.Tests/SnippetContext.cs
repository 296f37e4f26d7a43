using System.Text;
using System.Text.RegularExpressions;
using Igata.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igata.Docs.Tests;

/// <summary>
/// What a snippet may use without a word about where it comes from, and where the services are that it calls. One program runs at
/// a time: all of them are tests of one class.
/// </summary>
public static partial class SnippetContext
{
    private static readonly List<StringBuilder> OutputBuffers = [];

    /// <summary>The services, afresh for each program.</summary>
    public static EmulatorHost Emulator { get; private set; } = null!;

    /// <summary>Those of a host.</summary>
    public static IServiceCollection services { get; private set; } = null!;

    /// <summary>A host that is being made.</summary>
    public static HostApplicationBuilder builder { get; private set; } = null!;

    /// <summary>What each snippet of the program printed.</summary>
    internal static IReadOnlyList<string> Outputs => [.. OutputBuffers.Select(static text => text.ToString())];

    /// <summary>The next snippet begins.</summary>
    public static void StartSnippet() => OutputBuffers.Add(new StringBuilder());

    /// <summary>A page names the services as they are in the world; here they are embedded.</summary>
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

    /// <summary>Stands for <see cref="System.Console"/> in snippets.</summary>
    public static class SnippetConsole
    {
        /// <summary>Prints a line.</summary>
        /// <param name="value">What it says.</param>
        public static void WriteLine(object? value = null) => OutputBuffers[^1].Append(value).Append('\n');
    }

    [GeneratedRegex(@"new (ImageFlux|SkyWay|Ecl|ConcurrencyMonitoring)ClientOptions\s*\{")]
    private static partial Regex MatchClientOptions();
}
