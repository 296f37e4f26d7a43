using Igata.ConcurrencyMonitoring;
using Igata.Ecl;
using Igata.ImageFlux;
using Igata.Runtime;
using Igata.SkyWay;
using Igata.Sora;
using Igata.Tests;

namespace Igata.Sdk.Tests;

/// <summary>An accidental change of the public API fails with a readable difference.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void VerifyRuntime() => Verify("Igata.Runtime", typeof(ApiClientOptions).Assembly.Location);

    [Fact]
    public void VerifyHosting() => Verify("Igata.Hosting", typeof(Hosting.RetryOptions).Assembly.Location);

    [Fact]
    public void VerifySora() => Verify("Igata.Sora", typeof(SoraClient).Assembly.Location);

    [Fact]
    public void VerifyImageFlux() => Verify("Igata.ImageFlux", typeof(ImageFluxClient).Assembly.Location);

    [Fact]
    public void VerifySkyWay() => Verify("Igata.SkyWay", typeof(SkyWayClient).Assembly.Location);

    [Fact]
    public void VerifyEcl() => Verify("Igata.Ecl", typeof(EclClient).Assembly.Location);

    [Fact]
    public void VerifyConcurrencyMonitoring() => Verify("Igata.ConcurrencyMonitoring", typeof(ConcurrencyMonitoringClient).Assembly.Location);

    [Fact]
    public void VerifyServer() => Verify("Igata.Server", typeof(Server.OperationsOptions).Assembly.Location);

    [Fact]
    public void VerifyEmulator() => Verify("Igata.Emulator", typeof(Emulator.EmulatorHost).Assembly.Location);

    private static void Verify(string name, string assembly) => Snapshot.Verify("tests/Igata.Sdk.Tests/Api", name, PublicApi.Of(assembly));
}
