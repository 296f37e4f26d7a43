using System.CommandLine;
using Igata.Cli.Targets;
using Igata.Emulator;
using Igata.Runtime;
using Igata.Specs.Model;

namespace Igata.Cli.Emulate;

/// <summary>The command <c>igata emulate</c>, which serves the emulated services until it is stopped.</summary>
internal static class EmulateCommand
{
    // The port that Sora has unless sora.conf sets another one.
    private const int DefaultPort = 3000;
    private const int MaxPort = 65535;

    public static Command Create(Host host)
    {
        var apis = new Argument<string[]>("API")
        {
            Description = $"The APIs to serve: {string.Join(", ", EmulatorHost.ServiceNames)}. Default: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        apis.AcceptOnlyFromAmong([.. EmulatorHost.ServiceNames]);
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 selects a free one.", DefaultValueFactory = static _ => DefaultPort };
        var seed = new Option<int>("--seed") { Description = "The seed of generated ids: the same seed and the same calls produce the same ids.", DefaultValueFactory = static _ => 1 };
        var version = new Option<string?>("--version") { Description = "The version of Sora, such as 2025.2.0: calls that it does not have are errors.", HelpName = "VERSION" };
        var cors = new Option<string?>("--cors") { Description = "The origin whose pages may call the services from a browser.", HelpName = "ORIGIN" };
        var quiet = new Option<bool>("--quiet") { Description = "Prints no calls." };
        var json = new Option<bool>("--json") { Description = "Prints each call as one line of JSON." };
        var emulate = new Command("emulate", "Serves the emulated services on this machine until Ctrl-C, and prints each call.") { apis, port, seed, version, cors, quiet, json };
        emulate.SetAction((parsed, cancel) =>
        {
            var settings = new EmulateSettings(
                parsed.GetValue(apis) ?? [], parsed.GetValue(port), parsed.GetValue(seed), parsed.GetValue(version), parsed.GetValue(cors), parsed.GetValue(quiet), parsed.GetValue(json));
            return RunAsync(host, settings, cancel);
        });
        return emulate.WithHelp("igata emulate sora imageflux --port 3000 --version 2025.2.0");
    }

    private static async Task<int> RunAsync(Host host, EmulateSettings settings, CancellationToken cancel)
    {
        EmulatorOptions options = CreateOptions(host, settings);
        await using EmulatorHost emulator = await StartAsync(options, settings.Port, cancel).ConfigureAwait(false);
        TextWriter about = settings.Json ? host.Error : host.Output;
        EmulatorSummary.Write(emulator, about);
        about.WriteLine();
        about.WriteLine("Press Ctrl-C to stop.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            about.WriteLine("Stopped.");
        }

        return ExitCode.Ok;
    }

    private static EmulatorOptions CreateOptions(Host host, EmulateSettings settings)
    {
        if (settings is { Quiet: true, Json: true })
        {
            throw new UsageException("--quiet prints no calls and --json prints them as JSON. Use one of them.");
        }

        var report = new CallReport(host.Output, host.Width, settings.Json);
        var options = new EmulatorOptions
        {
            Services = settings.Apis,
            Seed = settings.Seed,
            CorsOrigin = ParseOrigin(settings.CorsOrigin),
            OnCall = settings.Quiet ? null : report.Write,
        };
        if (settings.Version is { } version)
        {
            SetVersion(options, version);
        }

        return options;
    }

    private static void SetVersion(EmulatorOptions options, string version)
    {
        if (!ServiceVersion.IsValid(version))
        {
            throw new UsageException($"'{version}' is not a version. Expected numbers with dots, such as 2025.2.0.");
        }

        Api sora = EmulatedSpecs.Sora;
        options.Sora.Version = version;
        options.Sora.MissingTargets = [.. sora.Methods.Where(method => !MethodVersions.IsIn(method.Lifecycle, version)).Select(static method => method.Target)];
    }

    private static string? ParseOrigin(string? origin)
    {
        bool isOrigin = origin is null or "*"
            || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) && uri.PathAndQuery == "/" && !origin.EndsWith('/'));
        return isOrigin ? origin : throw new UsageException($"'{origin}' is not an origin. Expected a scheme, a host and a port, such as http://127.0.0.1:5000, or *.");
    }

    private static async Task<EmulatorHost> StartAsync(EmulatorOptions options, int port, CancellationToken cancel)
    {
        if (port is < 0 or > MaxPort)
        {
            throw new UsageException($"{port} is not a port. Expected a number from 0 to {MaxPort}.");
        }

        try
        {
            return await EmulatorHost.StartAsync(options, port, cancel).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new UsageException($"Port {port} cannot be used: {exception.Message} Choose another with --port; --port 0 selects a free one.");
        }
    }
}
