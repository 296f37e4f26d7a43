using Igata.ConcurrencyMonitoring;
using Igata.ConcurrencyMonitoring.Server;
using Igata.Ecl;
using Igata.Ecl.Server;
using Igata.ImageFlux;
using Igata.ImageFlux.Server;
using Igata.Runtime;
using Igata.SkyWay;
using Igata.SkyWay.Server;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Sdk.Tests.Exchanges;

/// <summary>The APIs of the frozen assembly.</summary>
internal static class ApiSubjects
{
    private const string Specs = "tests/Igata.Contract.Tests/Contract1/specs/";

    public static IReadOnlyList<ApiSubject> All { get; } =
    [
        new ApiSubject<SoraClient, SoraClientOptions, ISoraService>(Specs + "sora", SoraOperations.All, static _ => { }),
        new ApiSubject<ImageFluxClient, ImageFluxClientOptions, IImageFluxService>(Specs + "imageflux", ImageFluxOperations.All, static options => options.Token = new Secret("token")),
        new ApiSubject<SkyWayClient, SkyWayClientOptions, ISkyWayService>(Specs + "skyway", SkyWayOperations.All, static options => options.Token = new Secret("token")),
        new ApiSubject<EclClient, EclClientOptions, IEclService>(Specs + "ecl", EclOperations.All, static options =>
        {
            options.KeystoneEndpoint = new Uri("http://beyond.example/");
            options.TokenRequest = CreateTokenRequest();
        }),
        new ApiSubject<ConcurrencyMonitoringClient, ConcurrencyMonitoringClientOptions, IConcurrencyMonitoringService>(
            Specs + "concurrency-monitoring", ConcurrencyMonitoringOperations.All, static options => options.ApplicationId = "demo-app"),
    ];

    public static ApiSubject Create(string folder) => All.Single(subject => subject.Folder == folder);

    private static CreateTokenRequest CreateTokenRequest() => new()
    {
        Auth = new TokenAuth
        {
            Identity = new TokenIdentity
            {
                Methods = ["password"],
                Password = new PasswordIdentity { User = new TokenUser { Domain = new TokenDomain { Id = "default" }, Name = "key", Password = new Secret("secret") } },
            },
            Scope = new TokenScope { Project = new TokenProject { Id = "tenant" } },
        },
    };
}
