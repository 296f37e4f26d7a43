using System.Text.Json;
using System.Text.Json.Serialization;
using Igata.Benchmarks.Peers.Mutable;

namespace Igata.Benchmarks.Serving;

internal sealed class StoreItem
{
    public int id { get; set; }
    public string? name { get; set; }
    public string? description { get; set; }
    public double price { get; set; }
    public int quantity { get; set; }
    public bool available { get; set; }
    public DateTime created_at { get; set; }
    public List<string>? tags { get; set; }
    public StoreWarehouse? warehouse { get; set; }
}

internal sealed class StoreWarehouse
{
    public string? id { get; set; }
    public string? city { get; set; }
    public string? country { get; set; }
}

internal sealed class StorePage
{
    public List<StoreItem>? items { get; set; }
}

internal sealed class NewStoreItem
{
    public string? name { get; set; }
    public string? description { get; set; }
    public double price { get; set; }
    public int quantity { get; set; }
    public bool available { get; set; }
    public List<string>? tags { get; set; }

    public static bool IsValid(NewStoreItem item) =>
        item is { name.Length: >= 1 and <= 80, description.Length: <= 1000, price: >= 0 and <= 100_000, quantity: >= 0 and <= 10_000, tags.Count: <= 16 };
}

internal sealed class RpcResponse
{
    public string jsonrpc { get; set; } = "2.0";
    public int id { get; set; }
    public Found? result { get; set; }
}

/// <summary>System.Text.Json source generation for the minimal APIs.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<StoreItem>))]
[JsonSerializable(typeof(StorePage))]
[JsonSerializable(typeof(NewStoreItem))]
[JsonSerializable(typeof(RpcResponse))]
[JsonSerializable(typeof(List<RpcResponse>))]
internal sealed partial class StoreJson : JsonSerializerContext;
