using Igata.ConcurrencyMonitoring;
using Igata.Ecl;
using Igata.ImageFlux;
using Igata.Runtime;
using Igata.SkyWay;
using Igata.Sora;
using Igata.TestApis.Chain;
using Igata.TestApis.Ledger;
using Igata.TestApis.Notes;

namespace Igata.Sdk.Tests.Exchanges;

/// <summary>All APIs that are cast in this repository.</summary>
internal static class Subjects
{
    public static IReadOnlyList<Subject> All { get; } =
    [
        new Subject<SoraClient, SoraClientOptions, ISoraService>("specs/sora", SoraOperations.All, static _ => { }),
        new Subject<ImageFluxClient, ImageFluxClientOptions, IImageFluxService>("specs/imageflux", ImageFluxOperations.All, static options => options.Token = new Secret("token")),
        new Subject<SkyWayClient, SkyWayClientOptions, ISkyWayService>("specs/skyway", SkyWayOperations.All, static options => options.Token = new Secret("token")),
        new Subject<EclClient, EclClientOptions, IEclService>("specs/ecl", EclOperations.All, static options =>
        {
            options.KeystoneEndpoint = new Uri("http://beyond.example/");
            options.TokenRequest = new EclCredentials("tenant", "key", new Secret("secret"));
        }),
        new Subject<ConcurrencyMonitoringClient, ConcurrencyMonitoringClientOptions, IConcurrencyMonitoringService>(
            "specs/concurrency-monitoring", ConcurrencyMonitoringOperations.All, static options => options.ApplicationId = "demo-app"),
        new Subject<NotesClient, NotesClientOptions, INotesService>("tests/Specs/notes", NotesOperations.All, static options =>
        {
            options.SearchEndpoint = new Uri("http://beyond.example/");
            options.Token = new Secret("key");
        }),
        new Subject<ChainClient, ChainClientOptions, IChainService>("tests/Specs/chain", ChainOperations.All, static _ => { }),
        new Subject<LedgerClient, LedgerClientOptions, ILedgerService>("tests/Specs/ledger", LedgerOperations.All, static options => options.Authenticator = static (_, _) => default),
    ];

    public static Subject Of(string folder) => All.Single(subject => subject.Folder == folder);
}
