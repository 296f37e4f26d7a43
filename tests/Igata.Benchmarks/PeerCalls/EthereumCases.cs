using System.Globalization;
using System.Text;
using Igata.Benchmarks.Ethereum;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Web3;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>Calls of a node of Ethereum, with Nethereum.</summary>
internal static class EthereumCases
{
    private const int Transactions = 150;
    private static readonly PeerGoals Goals = new(0.25, null, 0.30, null);

    public static IReadOnlyList<PeerCase> All { get; } =
    [
        CreateCase("Ethereum, number of the block", "\"0x134e82a\"", static result => JsonCodec.Parse(result, JsonParsing.String), ReadNumber, ReadNethereumNumber),
        CreateCase("Ethereum, block of 150 transactions", CreateBlock(), static result => JsonCodec.Parse<Ethereum.Block>(result), ReadBlock, ReadNethereumBlock),
    ];

    private static PeerCase CreateCase(string name, string result, Func<byte[], object> read, Func<EthereumClient, Task<string>> ours, Func<Web3, Task<string>> nethereum)
    {
        byte[] value = Encoding.UTF8.GetBytes(result);
        return new(name, Encoding.UTF8.GetBytes($"{{\"jsonrpc\":\"2.0\",{PeerResponse.Id},\"result\":{result}}}"), "application/json",
        [
            new(ContenderNames.Ours, (http, endpoint) =>
            {
                var client = new EthereumClient(http, new EthereumClientOptions { Endpoint = endpoint });
                return () => ours(client);
            }),
            new("Nethereum", (http, endpoint) =>
            {
                var client = new Web3(new RpcClient(endpoint, http));
                return () => nethereum(client);
            }) { Goals = Goals },
        ])
        {
            HasId = true,
            ReadValues = () => read(value),
        };
    }

    private static async Task<string> ReadNumber(EthereumClient client) => await client.GetBlockNumberAsync().ConfigureAwait(false);

    private static async Task<string> ReadNethereumNumber(Web3 client)
    {
        HexBigInteger number = await client.Eth.Blocks.GetBlockNumber.SendRequestAsync().ConfigureAwait(false);
        return number.HexValue;
    }

    private static async Task<string> ReadBlock(EthereumClient client)
    {
        Ethereum.Block? block = await client.GetBlockAsync(new() { Block = "0x134e82a", Full = true }).ConfigureAwait(false);
        return $"{block!.Hash} {block.Transactions.Count} {block.Transactions[^1].Hash}";
    }

    private static async Task<string> ReadNethereumBlock(Web3 client)
    {
        BlockWithTransactions block = await client.Eth.Blocks.GetBlockWithTransactionsByNumber.SendRequestAsync(new HexBigInteger("0x134e82a")).ConfigureAwait(false);
        return $"{block.BlockHash} {block.Transactions.Length} {block.Transactions[^1].TransactionHash}";
    }

    private static string CreateBlock() => $$"""
        {"number":"0x134e82a","hash":"{{CreateHash(1)}}","parentHash":"{{CreateHash(2)}}","nonce":"0x0000000000000000","mixHash":"{{CreateHash(3)}}","sha3Uncles":"{{CreateHash(4)}}","logsBloom":"0x{{new string('0', 512)}}","transactionsRoot":"{{CreateHash(5)}}","stateRoot":"{{CreateHash(6)}}","receiptsRoot":"{{CreateHash(7)}}","miner":"{{CreateAddress(8)}}","difficulty":"0x0","totalDifficulty":"0xc70d815d562d3cfa955","extraData":"0x","size":"0x8a3b","gasLimit":"0x1c9c380","gasUsed":"0xb1a2c3","timestamp":"0x65f1b2c3","baseFeePerGas":"0x6fc23ac00","withdrawalsRoot":"{{CreateHash(9)}}","uncles":[],"transactions":[{{string.Join(',', Enumerable.Range(0, Transactions).Select(CreateTransaction))}}]}
        """;

    private static string CreateTransaction(int index) => $$"""
        {"blockHash":"{{CreateHash(1)}}","blockNumber":"0x134e82a","from":"{{CreateAddress(index + 10)}}","gas":"0x5208","gasPrice":"0x77359400","maxFeePerGas":"0x9502f900","maxPriorityFeePerGas":"0x3b9aca00","hash":"{{CreateHash(index + 100)}}","input":"0xa9059cbb{{new string('0', 128)}}","nonce":"0x{{index:x}}","to":"{{CreateAddress(index + 20)}}","transactionIndex":"0x{{index:x}}","value":"0xde0b6b3a7640000","type":"0x2","v":"0x1","r":"{{CreateHash(index + 300)}}","s":"{{CreateHash(index + 500)}}"}
        """;

    private static string CreateHash(int seed) => "0x" + CreateDigits(seed, 64);

    private static string CreateAddress(int seed) => "0x" + CreateDigits(seed, 40);

    private static string CreateDigits(int seed, int length) =>
        string.Concat(Enumerable.Range(0, length / 8).Select(part => unchecked((uint)((seed + 1) * 2654435761 * (part + 7))).ToString("x8", CultureInfo.InvariantCulture)));
}
