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
using Igata.TestApis.Chain;
using Igata.TestApis.Chain.Server;
using Igata.TestApis.Ledger;
using Igata.TestApis.Ledger.Server;
using Igata.TestApis.Lockers;
using Igata.TestApis.Lockers.Server;
using Igata.TestApis.Notes;
using Igata.TestApis.Notes.Server;

namespace Igata.Sdk.Tests.Exchanges;

/// <summary>All APIs that are generated in this repository.</summary>
internal static class ApiSubjects
{
    public static IReadOnlyList<ApiSubject> All { get; } =
    [
        new ApiSubject<SoraClient, SoraClientOptions, ISoraService>("specs/sora", SoraOperations.All, static _ => { }),
        new ApiSubject<ImageFluxClient, ImageFluxClientOptions, IImageFluxService>("specs/imageflux", ImageFluxOperations.All, static options => options.Token = new Secret("token")),
        new ApiSubject<SkyWayClient, SkyWayClientOptions, ISkyWayService>("specs/skyway", SkyWayOperations.All, static options => options.Token = new Secret("token")),
        new ApiSubject<EclClient, EclClientOptions, IEclService>("specs/ecl", EclOperations.All, static options =>
        {
            options.KeystoneEndpoint = new Uri("http://beyond.example/");
            options.TokenRequest = new EclCredentials("tenant", "key", new Secret("secret"));
        }),
        new ApiSubject<ConcurrencyMonitoringClient, ConcurrencyMonitoringClientOptions, IConcurrencyMonitoringService>(
            "specs/concurrency-monitoring", ConcurrencyMonitoringOperations.All, static options => options.ApplicationId = "demo-app"),
        new ApiSubject<NotesClient, NotesClientOptions, INotesService>("tests/Specs/notes", NotesOperations.All, static options =>
        {
            options.SearchEndpoint = new Uri("http://beyond.example/");
            options.Token = new Secret("key");
        }),
        new ApiSubject<ChainClient, ChainClientOptions, IChainService>("tests/Specs/chain", ChainOperations.All, static _ => { }),
        new ApiSubject<LockersClient, LockersClientOptions, ILockersService>("tests/Specs/lockers", LockersOperations.All, static options => options.BucketEndpoint = new Uri("http://backend.example/")),
        new ApiSubject<LedgerClient, LedgerClientOptions, ILedgerService>("tests/Specs/ledger", LedgerOperations.All, static options => options.Authenticator = static (_, _) => default),
    ];

    public static ApiSubject Create(string folder) => All.Single(subject => subject.Folder == folder);
}
