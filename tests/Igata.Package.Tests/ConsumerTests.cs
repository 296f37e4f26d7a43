using Igata.Emulator;

namespace Igata.Package.Tests;

/// <summary>Strangers' projects, built from the packages and run.</summary>
public sealed class ConsumerTests(PackedFixture packed)
{
    private Consumers Consumers => packed.Consumers;

    [Fact]
    public async Task ACallToSoraTakesOnePackage() =>
        Assert.Equal("sora 01:00:00\n", (await Consumers.RunAsync("Sora")).Good().Output);

    [Fact]
    public async Task AStrangersSpecsAreCastUnderTheirOwnStrictSettings()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        Ran ran = await Consumers.RunAsync("OwnSpec", null, emulator.Endpoint.AbsoluteUri);
        Assert.Equal("sora\nChainClient LedgerClient NotesClient\n", ran.Good().Output);
    }

    [Fact]
    public void NothingOfTheGeneratorIsInTheirOutput()
    {
        string[] files = [.. Directory.EnumerateFiles(Consumers.OutputOf("OwnSpec")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        Assert.Equal(["Igata.Runtime.dll", "OwnSpec", "OwnSpec.deps.json", "OwnSpec.dll", "OwnSpec.pdb", "OwnSpec.runtimeconfig.json", "OwnSpec.xml"], files);
    }

    [Fact]
    public async Task ATargetOfTomorrowIsCalledOnTodaysClient()
    {
        // The code is word for word that of the documentation, so its endpoint is reached through a proxy.
        await using Tomorrow sora = await Tomorrow.StartAsync();
        var proxy = new Dictionary<string, string> { ["http_proxy"] = sora.Endpoint.AbsoluteUri, ["no_proxy"] = "", ["NO_PROXY"] = "" };
        (await Consumers.RunAsync("Extends", proxy)).Good();
        Assert.Equal(("Sora_20991231.PauseRecording", """{"channel_id":"sora"}"""), Assert.Single(sora.Calls));
    }

    [Fact]
    public async Task AHostConfiguresAClient()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        var settings = new Dictionary<string, string> { ["Sora__Endpoint"] = emulator.Endpoint.AbsoluteUri };
        Assert.Equal("Sora\n", (await Consumers.RunAsync("Hosting", settings)).Good().Output);

        settings["Sora__Endpiont"] = "http://127.0.0.1:3000/";
        Ran refused = await Consumers.RunAsync("Hosting", settings);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("Sora:Endpiont is no option of SoraClient. Did you mean Endpoint?", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherYamlDotNetIsNoTrouble() =>
        Assert.Equal("hello world\n", (await Consumers.RunAsync("Beside")).Good().Output);

    [Fact]
    public void AFaultOfASpecIsAnErrorOfTheBuildAtItsPlace()
    {
        string fault = Assert.Single(Consumers.FaultsOf("Fault"));
        Assert.StartsWith(
            Path.Combine(Consumers.FolderOf("Fault"), "specs/mine/api.yaml") + "(11,21): error IGT0203: Type 'Conection' is not defined in this API. Did you mean 'Connection'?",
            fault,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ARuntimeThatWasForgottenIsOneError() => Assert.StartsWith(
        Path.Combine(Consumers.FolderOf("Forgetful"), "specs/mine/api.yaml") + " : error : The code generated from this spec needs the package Igata.Runtime",
        Assert.Single(Consumers.FaultsOf("Forgetful")),
        StringComparison.Ordinal);

    [Fact]
    public async Task TheToolIsInstalledAndChecksSpecs()
    {
        string igata = Path.Combine(await Consumers.InstallAsync("Igata.Cli"), "igata");
        Ran good = await DotNet.RunAsync(igata, Consumers.FolderOf("OwnSpec"), ["check", "specs"]);
        Assert.True(good.ExitCode == 0, good.Output);
        Ran bad = await DotNet.RunAsync(igata, Consumers.FolderOf("Fault"), ["check", "specs"]);
        Assert.Contains("specs/mine/api.yaml(11,21): error IGT0203", bad.Output, StringComparison.Ordinal);
        Assert.Equal(1, bad.ExitCode);
    }

    /// <summary>Otherwise all of the above would be about packages of another day.</summary>
    [Theory]
    [InlineData("Igata.Emulator")]
    [InlineData("Igata.Generator")]
    [InlineData("Igata.Hosting")]
    [InlineData("Igata.Runtime")]
    [InlineData("Igata.Server")]
    [InlineData("Igata.Sora")]
    public void TheyHadThePackagesOfThisRun(string id)
    {
        string name = id.ToLowerInvariant();
        byte[] used = File.ReadAllBytes(Path.Combine(Consumers.PackageFolder, name, packed.Version, $"{name}.{packed.Version}.nupkg"));
        Assert.True(used.AsSpan().SequenceEqual(packed.Open(id).Bytes));
    }
}
