using System.Text;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Igata.Benchmarks.DynamoDb;
using Igata.Runtime;
using AwsModel = Amazon.DynamoDBv2.Model;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>Calls of DynamoDB, with the SDK of AWS. All clients sign each request.</summary>
internal static class DynamoDbCases
{
    private const string AccessKey = "AKIDEXAMPLE";
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const int QueriedItems = 100;
    private static readonly PeerGoals Goals = new(0.25, 0.35, 0.30, 0.4);

    public static IReadOnlyList<PeerCase> All { get; } =
    [
        CreateCase("DynamoDB GetItem, 20 attributes", $$"""{"Item":{{CreateItem(1, 20)}}}""", static response => JsonCodec.Parse<GetItemResponse>(response), ReadItem, ReadAwsItem),
        CreateCase(
            "DynamoDB Query, 100 items",
            $$"""{"Count":{{QueriedItems}},"Items":[{{string.Join(',', Enumerable.Range(0, QueriedItems).Select(static index => CreateItem(index, 8)))}}],"ScannedCount":{{QueriedItems}}}""",
            static response => JsonCodec.Parse<QueryResponse>(response),
            Query,
            QueryAws),
    ];

    private static PeerCase CreateCase(string name, string response, Func<byte[], object> read, Func<DynamoDbClient, Task<string>> ours, Func<AmazonDynamoDBClient, Task<string>> aws)
    {
        byte[] body = Encoding.UTF8.GetBytes(response);
        return new(name, body, "application/x-amz-json-1.0",
        [
            new(ContenderNames.Ours, (http, endpoint) =>
            {
                var client = new DynamoDbClient(http, new DynamoDbClientOptions { Endpoint = endpoint, Authenticator = new SignatureV4(AccessKey, SecretKey, "us-east-1", "dynamodb").SignAsync });
                return () => ours(client);
            }),
            new("AWSSDK", (http, endpoint) =>
            {
                var config = new AmazonDynamoDBConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = "us-east-1", HttpClientFactory = new SingleClientFactory(http), MaxErrorRetry = 0 };
                var client = new AmazonDynamoDBClient(new BasicAWSCredentials(AccessKey, SecretKey), config);
                return () => aws(client);
            }) { Goals = Goals },
        ])
        {
            ReadValues = () => read(body),
        };
    }

    private static async Task<string> ReadItem(DynamoDbClient client)
    {
        GetItemResponse response = await client.GetItemAsync(new() { TableName = "Music", Key = new Dictionary<string, AttributeValue> { ["Artist"] = AttributeValue.FromS("Acme") }, ConsistentRead = true }).ConfigureAwait(false);
        EquatableMap<AttributeValue> item = response.Item!.Value;
        return $"{item.Count} {item["a0"].S}";
    }

    private static async Task<string> ReadAwsItem(AmazonDynamoDBClient client)
    {
        AwsModel.GetItemResponse response = await client.GetItemAsync(new AwsModel.GetItemRequest { TableName = "Music", Key = new() { ["Artist"] = new AwsModel.AttributeValue { S = "Acme" } }, ConsistentRead = true }).ConfigureAwait(false);
        return $"{response.Item.Count} {response.Item["a0"].S}";
    }

    private static async Task<string> Query(DynamoDbClient client)
    {
        QueryResponse response = await client.QueryAsync(new()
        {
            TableName = "Music",
            KeyConditionExpression = "Artist = :a",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":a"] = AttributeValue.FromS("Acme") },
        }).ConfigureAwait(false);
        return $"{response.Items.Count} {response.Items[^1]["a0"].S}";
    }

    private static async Task<string> QueryAws(AmazonDynamoDBClient client)
    {
        AwsModel.QueryResponse response = await client.QueryAsync(new AwsModel.QueryRequest
        {
            TableName = "Music",
            KeyConditionExpression = "Artist = :a",
            ExpressionAttributeValues = new() { [":a"] = new AwsModel.AttributeValue { S = "Acme" } },
        }).ConfigureAwait(false);
        return $"{response.Items.Count} {response.Items[^1]["a0"].S}";
    }

    // Attributes of the types that tables have most often, in turn.
    private static string CreateItem(int item, int attributes) => $"{{{string.Join(',', Enumerable.Range(0, attributes).Select(index => $"\"a{index}\":{CreateValue(item, index)}"))}}}";

    private static string CreateValue(int item, int index) => (index % 5) switch
    {
        0 => $$"""{"S":"value {{item}} of attribute {{index}}."}""",
        1 => $$"""{"N":"{{(item * 1000) + index}}.25"}""",
        2 => index % 2 == 0 ? """{"BOOL":true}""" : """{"BOOL":false}""",
        3 => """{"M":{"city":{"S":"Hamburg"},"code":{"N":"20095"}}}""",
        _ => """{"L":[{"S":"one"},{"S":"two"},{"S":"three"}]}""",
    };

    private sealed class SingleClientFactory(HttpClient http) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => http;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
