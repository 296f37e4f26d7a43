using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Igata.ConcurrencyMonitoring;
using Igata.Ecl;
using Igata.Emulator;
using Igata.Emulator.Ecl;
using Igata.Export.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests;

namespace Igata.Export.Tests;

/// <summary>
/// Clients that Kiota generates from exported documents call the emulator, and get what ours get. Without the tool or its packages, which
/// are installed beside the build output, the test is skipped.
/// </summary>
public sealed class KiotaTests : IDisposable
{
    private const string Version = "1.38.0";
    private const string Application = "demo-app";

    private static readonly EclCredentials Tenant = EclEmulatorOptions.DefaultTenant;

    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;
    private readonly string _folder = Directory.CreateTempSubdirectory("igata-kiota").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ClientsOfKiotaGetWhatOursGet()
    {
        string tool = InstallTool();
        foreach (string file in Directory.EnumerateFiles(Repository.Path("tests", "Igata.Export.Tests", "Kiota")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        Generate(tool, "specs/ecl", "Ecl");
        Generate(tool, "specs/concurrency-monitoring", "Monitoring");
        (int restored, string restoring) = ChildProcess.Run("dotnet", _folder, ["restore", "-v:quiet"]);
        Assert.SkipWhen(restored != 0, "The packages of Kiota cannot be restored: " + restoring);
        (int built, string building) = ChildProcess.Run("dotnet", _folder, ["build", "--no-restore", "-v:quiet", "-o", "out"]);
        Assert.True(built == 0, building);

        await using EmulatorHost forKiota = await StartAsync();
        (int code, string output) = ChildProcess.Run("dotnet", _folder, [Path.Combine("out", "KiotaClients.dll"), forKiota.EclEndpoint.AbsoluteUri, forKiota.KeystoneEndpoint.AbsoluteUri, forKiota.ConcurrencyMonitoringEndpoint.AbsoluteUri, Tenant.TenantId, Tenant.ApiKey, Tenant.ApiSecret.Reveal(), Application]);
        Assert.True(code == 0, output);

        await using EmulatorHost forUs = await StartAsync();
        var expected = new List<string>();
        await CallEclAsync(forUs, expected);
        await CallMonitoringAsync(forUs, expected);
        Assert.Equal(expected, output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Normalize));
    }

    // The same seed and the same clock produce the same ids and times. Our client renews tokens by the clock of the system.
    private Task<EmulatorHost> StartAsync() => EmulatorHost.StartAsync(new EmulatorOptions { Time = new SteppedTimeProvider(_start) });

    private static string InstallTool()
    {
        string folder = Repository.Path("tests", "Igata.Export.Tests", "obj", "kiota-" + Version);
        string tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "kiota.exe" : "kiota");
        if (!File.Exists(tool))
        {
            (int code, string output) = ChildProcess.Run("dotnet", Path.GetTempPath(), ["tool", "install", "Microsoft.OpenApi.Kiota", "--version", Version, "--tool-path", folder]);
            Assert.SkipWhen(code != 0, "Kiota cannot be installed: " + output);
        }

        return tool;
    }

    private void Generate(string tool, string spec, string name)
    {
        string document = Path.Combine(_folder, name + ".yaml");
        File.WriteAllText(document, Exporter.Export(SpecFolder.Compile(spec), DocumentKind.OpenApi, DocumentFormat.Yaml).Text);
        (int code, string output) = ChildProcess.Run(tool, _folder, ["generate", "-l", "CSharp", "-d", document, "-o", name, "-c", name + "Api", "-n", "Clients." + name, "--ll", "Error"]);
        Assert.True(code == 0, output);
    }

    private static async Task CallEclAsync(EmulatorHost emulator, List<string> lines)
    {
        using var ecl = new EclClient(new EclClientOptions { Endpoint = emulator.EclEndpoint, KeystoneEndpoint = emulator.KeystoneEndpoint, TokenRequest = Tenant });
        string tenant = Tenant.TenantId;
        App created = await ecl.CreateAppAsync(tenant, new AppSettings { Description = "東京", Domains = ["localhost"], Permissions = [Permission.Turn, Permission.Sfu], Status = AppStatus.Active });
        lines.Add(Format("CreateApp", created));
        lines.Add(Format("ListApps", Assert.Single(await ecl.ListAppsAsync(new() { TenantId = tenant, ExpandApps = true }))));
        lines.Add(Format("GetApp", await ecl.GetAppAsync(tenant, created.Id)));
        lines.Add(Format("UpdateApp", await ecl.UpdateAppAsync(tenant, created.Id, new AppSettings { Status = AppStatus.Suspended })));
        lines.Add(Format("GetSecretKey", await ecl.GetSecretKeyAsync(tenant, created.Id)));
        lines.Add(Format("RenewSecretKey", await ecl.RenewSecretKeyAsync(tenant, created.Id)));
        await ecl.DeleteAppAsync(tenant, created.Id);
        lines.Add("DeleteApp {}");
        lines.Add($"GetApp {(int)(await Assert.ThrowsAsync<EclException>(async () => await ecl.GetAppAsync(tenant, created.Id))).StatusCode}");

        // The client has requested a token of its own for the first call, as that of Kiota did.
        CreateTokenResponse token = await ecl.CreateTokenAsync(Tenant);
        lines.Insert(0, Normalize("CreateToken " + new JsonObject { ["token"] = new JsonObject { ["expires_at"] = token.Token!.ExpiresAt!.Value } }.ToJsonString()));
    }

    private static async Task CallMonitoringAsync(EmulatorHost emulator, List<string> lines)
    {
        using var monitoring = new ConcurrencyMonitoringClient(new ConcurrencyMonitoringClientOptions { Endpoint = emulator.ConcurrencyMonitoringEndpoint, ApplicationId = Application });
        lines.Add($"GetMetadata [{string.Join(',', await monitoring.GetMetadataAsync())}]");
        var news = new StartSessionRequest { Idp = "adobe", Subject = "12345", Metadata = new Dictionary<string, string> { ["channel"] = "news" } };
        string session = (await monitoring.StartSessionAsync(news)).SessionId;
        lines.Add($"StartSession \"{session}\"");
        await monitoring.SendHeartbeatAsync("adobe", "12345", session);
        lines.Add(Format("ListRunningStreams", Assert.Single((await monitoring.ListRunningStreamsAsync("adobe", "12345")).RunningStreams)));
        await monitoring.StopSessionAsync("adobe", "12345", session);
        lines.Add($"SendHeartbeat {(int)(await Assert.ThrowsAsync<ConcurrencyMonitoringException>(async () => await monitoring.SendHeartbeatAsync("adobe", "12345", session))).StatusCode}");
        for (int i = 0; i < 3; i++)
        {
            await monitoring.StartSessionAsync(news);
        }

        ConcurrencyMonitoringException exception = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(async () => await monitoring.StartSessionAsync(news));
        lines.Add($"StartSession {(int)exception.StatusCode}");
        lines.Add($"PolicyViolation \"{Assert.Single<Advice>(exception.EvaluationResult?.AssociatedAdvice ?? []).RuleViolation!.RuleName}\"");
    }

    private static string Format(string method, IJsonWritable value) => Normalize($"{method} {Encoding.UTF8.GetString(JsonCodec.ToUtf8(value))}");

    // Members in the order of their names, and times in one form: Kiota writes them in another order, and with an offset instead of Z.
    private static string Normalize(string line)
    {
        string[] parts = line.Split(' ', 2);
        return parts[1].StartsWith('{') ? $"{parts[0]} {Normalize(JsonNode.Parse(parts[1]))!.ToJsonString()}" : line;
    }

    private static JsonNode? Normalize(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Normalize(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normalize)]),
        JsonValue value when value.TryGetValue(out string? text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset time) => JsonValue.Create(time.ToString("O", CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };
}
