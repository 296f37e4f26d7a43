using Igata.ConcurrencyMonitoring;
using Igata.Ecl;
using Igata.ImageFlux;
using Igata.Runtime;
using Igata.SkyWay;
using Igata.Sora;
using Igata.Tests;

namespace Igata.Sdk.Tests;

/// <summary>An accidental change of what users can name fails, with a readable difference.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void OfTheRuntime() => Verify("Igata.Runtime", typeof(ApiClientOptions).Assembly.Location);

    [Fact]
    public void OfHosting() => Verify("Igata.Hosting", typeof(Hosting.RetryOptions).Assembly.Location);

    [Fact]
    public void OfSora() => Verify("Igata.Sora", typeof(SoraClient).Assembly.Location);

    [Fact]
    public void OfImageFlux() => Verify("Igata.ImageFlux", typeof(ImageFluxClient).Assembly.Location);

    [Fact]
    public void OfSkyWay() => Verify("Igata.SkyWay", typeof(SkyWayClient).Assembly.Location);

    [Fact]
    public void OfEcl() => Verify("Igata.Ecl", typeof(EclClient).Assembly.Location);

    [Fact]
    public void OfConcurrencyMonitoring() => Verify("Igata.ConcurrencyMonitoring", typeof(ConcurrencyMonitoringClient).Assembly.Location);

    [Fact]
    public void OfTheServer() => Verify("Igata.Server", typeof(Server.OperationsOptions).Assembly.Location);

    [Fact]
    public void OfTheEmulator() => Verify("Igata.Emulator", typeof(Emulator.EmulatorHost).Assembly.Location);

    private static void Verify(string name, string assembly) => Snapshot.Verify("tests/Igata.Sdk.Tests/Api", name, PublicApi.Of(assembly));
}
