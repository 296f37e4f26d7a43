using System.Text;
using Igata.Benchmarks.Catalog;
using Igata.Benchmarks.Peers.Catalog;
using Igata.Benchmarks.Peers.Catalog.Kiota;
using Igata.Benchmarks.Peers.Catalog.NSwag;
using Igata.Runtime;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Refit;
using KiotaTypes = Igata.Benchmarks.Peers.Catalog.Kiota.Models;
using NSwagTypes = Igata.Benchmarks.Peers.Catalog.NSwag;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>Calls of a REST service, with Refit, Kiota and NSwag.</summary>
internal static class CatalogCases
{
    private const int ListedProducts = 100;
    private static readonly PeerGoals RefitGoals = new(0.5, null, 0.30, null);
    private static readonly PeerGoals KiotaGoals = new(0.2, null, 0.30, null);
    private static readonly PeerGoals NSwagGoals = new(null, null, 0.30, null);
    private static readonly string[] Tags = ["cable", "2m", "black"];

    public static IReadOnlyList<PeerCase> All { get; } =
    [
        CreateCase(
            "REST, GET a product",
            CreateProduct(17),
            static response => JsonCodec.Parse<Catalog.Product>(response),
            static async client => (await client.GetProductAsync(17).ConfigureAwait(false)).Name,
            static async client => (await client.GetProductAsync(17).ConfigureAwait(false)).Name!,
            static async client => (await client.Products[17].GetAsync().ConfigureAwait(false))!.Name!,
            static async client => (await client.GetProductAsync(17).ConfigureAwait(false)).Name),
        CreateCase(
            "REST, GET 100 products",
            $$"""{"items":[{{string.Join(',', Enumerable.Range(0, ListedProducts).Select(CreateProduct))}}]}""",
            static response => JsonCodec.Parse<ListProductsResponse>(response),
            static async client => (await client.ListProductsAsync(new() { Page = 3 }).ConfigureAwait(false)).Items[^1].Name,
            static async client => (await client.ListProductsAsync(3).ConfigureAwait(false)).Items![^1].Name!,
            static async client => (await client.Products.GetAsync(static request => request.QueryParameters.Page = 3).ConfigureAwait(false))!.Items![^1].Name!,
            static async client => (await client.ListProductsAsync(3).ConfigureAwait(false)).Items.Last().Name),
        CreateCase(
            "REST, POST a product",
            CreateProduct(17),
            static response => JsonCodec.Parse<Catalog.Product>(response),
            static async client => (await client.AddProductAsync(new Catalog.NewProduct { Name = "Cable", Description = "A cable.", Price = 12.5, Quantity = 40, Available = true, Tags = Tags }).ConfigureAwait(false)).Name,
            static async client => (await client.AddProductAsync(new() { Name = "Cable", Description = "A cable.", Price = 12.5, Quantity = 40, Available = true, Tags = Tags }).ConfigureAwait(false)).Name!,
            static async client => (await client.Products.PostAsync(new KiotaTypes.NewProduct { Name = "Cable", Description = "A cable.", Price = 12.5, Quantity = 40, Available = true, Tags = [.. Tags] }).ConfigureAwait(false))!.Name!,
            static async client => (await client.AddProductAsync(new NSwagTypes.NewProduct { Name = "Cable", Description = "A cable.", Price = 12.5, Quantity = 40, Available = true, Tags = [.. Tags] }).ConfigureAwait(false)).Name),
    ];

    private static PeerCase CreateCase(
        string name,
        string response,
        Func<byte[], object> read,
        Func<CatalogClient, Task<string>> ours,
        Func<IRefitCatalog, Task<string>> refit,
        Func<KiotaCatalogClient, Task<string>> kiota,
        Func<NSwagCatalogClient, Task<string>> nswag)
    {
        byte[] body = Encoding.UTF8.GetBytes(response);
        return new(name, body, "application/json", CreateClients(ours, refit, kiota, nswag)) { ReadValues = () => read(body) };
    }

    private static PeerClient[] CreateClients(Func<CatalogClient, Task<string>> ours, Func<IRefitCatalog, Task<string>> refit, Func<KiotaCatalogClient, Task<string>> kiota, Func<NSwagCatalogClient, Task<string>> nswag) =>
    [
        new(ContenderNames.Ours, (http, endpoint) =>
        {
            var client = new CatalogClient(http, new CatalogClientOptions { Endpoint = endpoint });
            return () => ours(client);
        }),
        new("Refit", (http, endpoint) =>
        {
            http.BaseAddress = endpoint;
            IRefitCatalog client = RestService.For<IRefitCatalog>(http, RefitJson.CreateSettings());
            return () => refit(client);
        }) { Goals = RefitGoals },
        new(ContenderNames.Kiota, (http, endpoint) =>
        {
            var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = endpoint.AbsoluteUri.TrimEnd('/') };
            var client = new KiotaCatalogClient(adapter);
            return () => kiota(client);
        }) { Goals = KiotaGoals },
        new("NSwag", (http, endpoint) =>
        {
            var client = new NSwagCatalogClient(http) { BaseUrl = endpoint.AbsoluteUri };
            return () => nswag(client);
        }) { Goals = NSwagGoals },
    ];

    private static string CreateProduct(int index) => $$$"""
        {"id":{{{index}}},"name":"Cable {{{index:0000}}}, 2 m","description":"A cable of two metres with a connector at each end.","price":12.5,"quantity":40,"available":true,"createdAt":"2024-05-17T08:30:15Z","tags":["cable","2m","black"],"warehouse":{"id":"w-17","city":"Hamburg","country":"DE"}}
        """;
}
