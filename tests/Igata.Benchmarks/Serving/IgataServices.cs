using Igata.Benchmarks.Calls;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Server;
using Igata.SkyWay;
using Igata.SkyWay.Server;
using Igata.Sora;
using Igata.Sora.Server;
using Igata.TestApis.Store;
using Igata.TestApis.Store.Server;
using Microsoft.AspNetCore.Builder;

namespace Igata.Benchmarks.Serving;

/// <summary>The services behind Igata.Server.</summary>
internal sealed class IgataServices : IStoreService, ISoraService, ISkyWayService
{
    private static readonly Item[] Items = JsonCodec.Parse(ServedData.Items, static (utf8, ref position, ref reader) => JsonParsing.List(utf8, ref position, ref reader, JsonParsing.Value<Item>)).ToArray();
    private static readonly EquatableList<Connection> Connections = JsonCodec.Parse(CannedResponses.Connections, static (utf8, ref position, ref reader) => JsonParsing.List(utf8, ref position, ref reader, JsonParsing.Value<Connection>));
    private static readonly FindChannelResponse Found = JsonCodec.Parse<FindChannelResponse>(Samples.Found);

    public static void Map(WebApplication app)
    {
        var services = new IgataServices();
        app.MapGroup("/store").MapOperations<IStoreService>(StoreOperations.All, services);
        app.MapGroup("/sora").MapOperations<ISoraService>(SoraOperations.All, services);
        app.MapGroup("/skyway").MapOperations<ISkyWayService>(SkyWayOperations.All, services);
        app.MapGroup("/many").MapOperations(CreateManyRoutes(), services);
    }

    public ValueTask<Item> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken) => new(Items[request.Id]);

    public ValueTask<ListItemsResponse> ListItemsAsync(ListItemsRequest request, CancellationToken cancellationToken) =>
        new(new ListItemsResponse { Items = EquatableList.Create<Item>(Items.AsSpan(0, request.Page ?? 0)) });

    public ValueTask<Item> AddItemAsync(AddItemRequest request, CancellationToken cancellationToken) => new(Items[0]);

    public ValueTask<StartRecordingResponse> StartRecordingAsync(StartRecordingRequest request, CancellationToken cancellationToken) =>
        new(new StartRecordingResponse { ChannelId = request.ChannelId, RecordingId = ServedData.RecordingId, ExpireTime = request.ExpireTime });

    public ValueTask<EquatableList<Connection>> ListConnectionsAsync(CancellationToken cancellationToken) => new(Connections);

    public ValueTask<FindChannelResponse> FindChannelAsync(FindChannelRequest request, CancellationToken cancellationToken) => new(Found);

    private static OperationTable<IgataServices> CreateManyRoutes() => OperationTable.CreateForRoutes(new ErrorShape(),
        Enumerable.Range(0, ServedData.ManyRoutes).Select(static index => Operation.Rest<IgataServices, Item>(
            $"Get{index}", "GET", $"things/kind{index}/all", 200,
            static (response, item) => response.WriteJson(item, static (ref JsonWriter json, Item value) => ((IJsonWritable)value).Write(ref json)),
            static (_, _) => new(Items[0]))).ToArray());
}
