using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;

namespace Igata.Benchmarks.Peers.Catalog;

/// <summary>The service as Refit describes it.</summary>
internal interface IRefitCatalog
{
    [Get("/products/{id}")]
    Task<RefitProduct> GetProductAsync(int id);

    [Get("/products")]
    Task<RefitPage> ListProductsAsync(int? page);

    [Post("/products")]
    Task<RefitProduct> AddProductAsync([Body] RefitNewProduct product);

    [Put("/products/{id}")]
    Task<RefitProduct> UpdateProductAsync(int id, [Body] RefitNewProduct product);

    [Delete("/products/{id}")]
    Task DeleteProductAsync(int id);
}

internal sealed class RefitProduct
{
    public int Id { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public double Price { get; set; }
    public int Quantity { get; set; }
    public bool Available { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public List<string>? Tags { get; set; }
    public RefitWarehouse? Warehouse { get; set; }
}

internal sealed class RefitWarehouse
{
    public string? Id { get; set; }
    public string? City { get; set; }
    public string? Country { get; set; }
}

internal sealed class RefitPage
{
    public List<RefitProduct>? Items { get; set; }
}

internal sealed class RefitNewProduct
{
    public string? Name { get; set; }
    public string? Description { get; set; }
    public double Price { get; set; }
    public int Quantity { get; set; }
    public bool Available { get; set; }
    public IReadOnlyList<string>? Tags { get; set; }
}

/// <summary>System.Text.Json source generation for Refit.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RefitProduct))]
[JsonSerializable(typeof(RefitPage))]
[JsonSerializable(typeof(RefitNewProduct))]
internal sealed partial class RefitJson : JsonSerializerContext
{
    public static RefitSettings CreateSettings() => new(new SystemTextJsonContentSerializer(new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = Default }));
}
