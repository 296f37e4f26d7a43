using System.Runtime.InteropServices;
using Igata.Emulator;

namespace Igata.Package.Tests;

/// <summary>Consumer projects, built from the packages and run.</summary>
public sealed class ConsumerTests(PackedFixture packed)
{
    private Consumers Consumers => packed.Consumers;

    [Fact]
    public async Task SoraCallNeedsOnePackage() =>
        Assert.Equal("sora 01:00:00\n***\n", (await Consumers.RunAsync("Sora")).EnsureSuccess().Output);

    [Fact]
    public async Task OwnSpecsCompileUnderStrictSettings()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        ProcessResult result = await Consumers.RunAsync("OwnSpec", null, emulator.Endpoint.AbsoluteUri);
        Assert.Equal("sora\nChainClient LedgerClient NotesClient\n", result.EnsureSuccess().Output);
    }

    [Fact]
    public void GeneratorIsNotInTheOutput()
    {
        string[] files = [.. Directory.EnumerateFiles(Consumers.GetOutputFolder("OwnSpec")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        Assert.Equal(["Igata.Runtime.dll", "OwnSpec", "OwnSpec.deps.json", "OwnSpec.dll", "OwnSpec.pdb", "OwnSpec.runtimeconfig.json", "OwnSpec.xml"], files);
    }

    [Fact]
    public async Task NewTargetCanBeCalledWithTheCurrentClient()
    {
        // The code is copied from the documentation, so its endpoint is redirected with a proxy.
        await using FutureSora sora = await FutureSora.StartAsync();
        var proxy = new Dictionary<string, string> { ["http_proxy"] = sora.Endpoint.AbsoluteUri, ["no_proxy"] = "", ["NO_PROXY"] = "" };
        (await Consumers.RunAsync("Extends", proxy)).EnsureSuccess();
        Assert.Equal(("Sora_20991231.MarkRecording", """{"channel_id":"sora"}"""), Assert.Single(sora.Calls));
    }

    [Fact]
    public async Task HostConfiguresAClient()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        var settings = new Dictionary<string, string> { ["Sora__Endpoint"] = emulator.Endpoint.AbsoluteUri };
        Assert.Equal("Sora\n", (await Consumers.RunAsync("Hosting", settings)).EnsureSuccess().Output);

        settings["Sora__Endpiont"] = "http://127.0.0.1:3000/";
        ProcessResult failedRun = await Consumers.RunAsync("Hosting", settings);
        Assert.NotEqual(0, failedRun.ExitCode);
        Assert.Contains("Sora:Endpiont is not an option of SoraClient. Did you mean Endpoint?", failedRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherYamlDotNetVersionDoesNotConflict() =>
        Assert.Equal("hello world\n", (await Consumers.RunAsync("CustomSpecFolder")).EnsureSuccess().Output);

    [Fact]
    public async Task ScannerWithAnOlderYamlDotNetRunsBesideTheGenerator()
    {
        string warning = Assert.Single(Consumers.GetErrors("Scanned"));
        Assert.Contains("warning SCS0006", warning, StringComparison.Ordinal);
        ProcessResult result = await DotNetCli.RunAsync(Consumers.GetOutputFolder("Scanned"), [Path.Combine(Consumers.GetOutputFolder("Scanned"), "Scanned.dll")]);
        Assert.Equal("world 16 128 False\n", result.EnsureSuccess().Output);
    }

    [Fact]
    public void SpecErrorIsABuildErrorAtItsLocation()
    {
        string error = Assert.Single(Consumers.GetErrors("InvalidSpec"));
        Assert.StartsWith(
            Path.Combine(Consumers.GetFolder("InvalidSpec"), "specs/mine/api.yaml") + "(11,21): error IGT0203: Type 'Conection' is not defined in this API. Did you mean 'Connection'?",
            error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void MissingRuntimeReferenceIsOneError() => Assert.StartsWith(
        Path.Combine(Consumers.GetFolder("MissingRuntimeReference"), "specs/mine/api.yaml") + " : error : The code generated from this spec needs the package Igata.Runtime",
        Assert.Single(Consumers.GetErrors("MissingRuntimeReference")),
        StringComparison.Ordinal);

    /// <summary>The analyzers of the SDK and of .NET would only read generated code. Those of packages run, and so do all if there is other code.</summary>
    [Theory]
    [InlineData("OnlySpec", false)]
    [InlineData("OnlySpec", true, "-p:RunAnalyzers=true")]
    [InlineData("OnlySpec", true, "-p:AnalysisLevel=latest-all")]
    [InlineData("CustomSpecFolder", true)]
    public async Task AnalyzersOfTheSdkAreLeftOutOfAProjectWithoutCode(string consumer, bool run, params string[] options)
    {
        string analyzers = await Consumers.GetAnalyzersAsync(consumer, options);
        Assert.Contains("Igata.Generator.dll", analyzers, StringComparison.Ordinal);
        Assert.Contains("OtherAnalyzer.dll", analyzers, StringComparison.Ordinal);
        Assert.Equal(run, analyzers.Contains("Microsoft.CodeAnalysis.NetAnalyzers.dll", StringComparison.Ordinal));
        Assert.Equal(run, analyzers.Contains("System.Text.RegularExpressions.Generator.dll", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null, "DOTNET_TieredPGO=0")]
    [InlineData("-p:CscEnvironment=A=1", null, "A=1")]
    [InlineData(null, "1", "")]
    public async Task CompilerCollectsNoProfilesOfItselfUnlessTheProjectSaysSo(string? option, string? setting, string expected)
    {
        Dictionary<string, string> environment = setting is null ? [] : new() { ["DOTNET_TieredPGO"] = setting };
        Assert.Equal(expected, await Consumers.GetPropertyAsync("OnlySpec", "CscEnvironment", option, environment));
    }

    [Fact]
    public async Task ToolCanBeInstalledAndChecksSpecs()
    {
        string tools = await Consumers.InstallAsync("Igata.Cli");
        Assert.True(Directory.Exists(Path.Combine(tools, ".store/igata.cli", packed.Version, "igata.cli." + RuntimeInformation.RuntimeIdentifier)), "The package with native code is not installed.");
        string igata = Path.Combine(tools, "igata");
        ProcessResult good = await DotNetCli.RunAsync(igata, Consumers.GetFolder("OwnSpec"), ["check", "specs"]);
        Assert.True(good.ExitCode == 0, good.Output);
        ProcessResult bad = await DotNetCli.RunAsync(igata, Consumers.GetFolder("InvalidSpec"), ["check", "specs"]);
        Assert.Contains("specs/mine/api.yaml(11,21): error IGT0203", bad.Output, StringComparison.Ordinal);
        Assert.Equal(1, bad.ExitCode);
    }

    /// <summary>Proves that the tests above used the packages of this run.</summary>
    [Theory]
    [InlineData("Igata.Emulator")]
    [InlineData("Igata.Generator")]
    [InlineData("Igata.Hosting")]
    [InlineData("Igata.Runtime")]
    [InlineData("Igata.Server")]
    [InlineData("Igata.Sora")]
    public void ConsumersUsedThePackagesOfThisRun(string id)
    {
        string name = id.ToLowerInvariant();
        byte[] used = File.ReadAllBytes(Path.Combine(Consumers.PackageFolder, name, packed.Version, $"{name}.{packed.Version}.nupkg"));
        Assert.True(used.AsSpan().SequenceEqual(packed.Open(id).Content));
    }
}
