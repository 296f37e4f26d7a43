using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Cluster;
using Igata.TestApis.Cluster.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>An orchestrator over a socket: it stores pods with versions, and reports their changes.</summary>
public sealed class ClusterTests : IClusterService
{
    private readonly SortedDictionary<string, Pod> _pods = new(StringComparer.Ordinal);
    private readonly List<PodEvent> _events = [];

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    private static Pod Web { get; } = new()
    {
        Meta = new Meta { Name = "web", ExpiresOn = new DateOnly(2026, 12, 31), Grace = new IsoDuration("PT30S"), Labels = new Dictionary<string, string> { ["app"] = "web" } },
        Spec = new PodSpec
        {
            Containers = new Dictionary<string, Container>
            {
                ["app"] = new() { Image = "nginx", Limits = new Dictionary<string, Quantity> { ["memory"] = "64Mi", ["cpu"] = 2 }, Env = [new EnvVar { Name = "TOKEN", Value = "hidden" }], Ports = [new Port { Number = 80 }] },
            },
        },
    };

    ValueTask<ListPodsResponse> IClusterService.ListPodsAsync(ListPodsRequest request, CancellationToken cancellationToken)
    {
        Pod[] rest = [.. _pods.Values.Where(pod => request.Continue is null || string.CompareOrdinal(pod.Meta.Name, request.Continue) > 0)];
        return new(new ListPodsResponse { Items = [.. rest.Take(2)], Continue = rest.Length > 2 ? rest[1].Meta.Name : null, ResourceVersion = "9" });
    }

    async IAsyncEnumerable<PodEvent> IClusterService.WatchPodsAsync(WatchPodsRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.ResourceVersion == "0")
        {
            throw new ClusterException(ClusterError.Expired, new Status { Code = 410, Message = "Too old." });
        }

        foreach (PodEvent change in _events)
        {
            await Task.Yield();
            yield return change;
        }
    }

    ValueTask<GetPodResponse?> IClusterService.GetPodAsync(GetPodRequest request, CancellationToken cancellationToken) =>
        new(_pods.TryGetValue(request.Name, out Pod? pod) ? new GetPodResponse { ETag = $"\"{pod.Meta.ResourceVersion}\"", Pod = pod } : null);

    ValueTask<Pod> IClusterService.CreatePodAsync(CreatePodRequest request, CancellationToken cancellationToken)
    {
        Assert.Null(request.Pod.Meta.Uid);
        Pod pod = Complete(request.Pod, "1");
        return _pods.TryAdd(pod.Meta.Name, pod) ? new(pod) : throw new ClusterException(ClusterError.AlreadyExists, new Status { Code = 409 });
    }

    ValueTask<Pod> IClusterService.ReplacePodAsync(ReplacePodRequest request, CancellationToken cancellationToken) =>
        request.IfMatch == $"\"{_pods[request.Name].Meta.ResourceVersion}\"" ? new(_pods[request.Name] = Complete(request.Pod, "2")) : throw new ClusterException(ClusterError.Conflict, new Status { Code = 412 });

    ValueTask<Pod> IClusterService.MergePodAsync(MergePodRequest request, CancellationToken cancellationToken) =>
        new(_pods[request.Name] with { Spec = _pods[request.Name].Spec with { Node = request.Body.TryGet("node", out JsonData node) ? node.GetString() : null } });

    ValueTask<Pod> IClusterService.PatchPodAsync(PatchPodRequest request, CancellationToken cancellationToken) => request.Body[0] switch
    {
        { Replace: { Path: "/spec/node" } replace } => new(_pods[request.Name] with { Spec = _pods[request.Name].Spec with { Node = replace.Value.GetString() } }),
        var failed => throw new ClusterException(ClusterError.ClientError, new PatchPodClientErrorBody { Failed = 0, Operation = failed }, statusCode: HttpStatusCode.UnprocessableEntity),
    };

    ValueTask<bool> IClusterService.DeletePodAsync(DeletePodRequest request, CancellationToken cancellationToken) => new(_pods.Remove(request.Name));

    async IAsyncEnumerable<string> IClusterService.ReadLogAsync(ReadLogRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return "started " + request.Name;
        yield return "";
        yield return "京都";
    }

    ValueTask<MediaContent> IClusterService.ProxyFileAsync(ProxyFileRequest request, CancellationToken cancellationToken) =>
        new(new MediaContent(new MemoryStream(Encoding.UTF8.GetBytes(request.File)), "text/plain"));

    [Fact]
    public async Task PodsAreCreatedListedAndDeleted()
    {
        await using LocalServer server = await StartAsync();
        using ClusterClient cluster = Connect(server);
        foreach (string name in new[] { "web", "a", "b", "c" })
        {
            Pod created = await cluster.CreatePodAsync(new CreatePodRequest { Namespace = "n", Pod = Web with { Meta = Web.Meta with { Name = name, Uid = Guid.NewGuid(), Generation = 7 } } }, TestCancellation);
            Assert.Equal((name, ulong.MaxValue, "PT30S"), (created.Meta.Name, created.Meta.Generation, created.Meta.Grace?.ToString()));
            Assert.Equal(Web.Spec, created.Spec);
        }

        Assert.Equal(["a", "b", "c", "web"], await cluster.StreamPodsAsync(new ListPodsRequest { Namespace = "n" }, TestCancellation).Select(static pod => pod.Meta.Name).ToListAsync(TestCancellation));
        ClusterException exists = await Assert.ThrowsAsync<ClusterException>(async () => await cluster.CreatePodAsync(new CreatePodRequest { Namespace = "n", Pod = Web }, TestCancellation));
        Assert.Equal((ClusterError.AlreadyExists, 409), (exists.Error, exists.Status?.Code));
        Assert.True(await cluster.DeletePodAsync(new DeletePodRequest { Namespace = "n", Name = "web", Grace = new IsoDuration("PT5S") }, TestCancellation));
        Assert.False(await cluster.DeletePodAsync(new DeletePodRequest { Namespace = "n", Name = "web" }, TestCancellation));
        Assert.Null(await cluster.GetPodAsync(new GetPodRequest { Namespace = "n", Name = "web" }, TestCancellation));
        Assert.DoesNotContain("hidden", Web.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task VersionDecidesWhoReplaces()
    {
        await using LocalServer server = await StartAsync();
        using ClusterClient cluster = Connect(server);
        await cluster.CreatePodAsync(new CreatePodRequest { Namespace = "n", Pod = Web }, TestCancellation);
        GetPodResponse? read = await cluster.GetPodAsync(new GetPodRequest { Namespace = "n", Name = "web" }, TestCancellation);
        Assert.Equal("\"1\"", read?.ETag);
        var replace = new ReplacePodRequest { Namespace = "n", Name = "web", IfMatch = read!.ETag, Pod = read.Pod with { Spec = read.Pod.Spec with { Restart = PodSpecRestart.Never } } };
        Assert.Equal("2", (await cluster.ReplacePodAsync(replace, TestCancellation)).Meta.ResourceVersion);
        Assert.Equal(ClusterError.Conflict, (await Assert.ThrowsAsync<ClusterException>(async () => await cluster.ReplacePodAsync(replace, TestCancellation))).Error);
    }

    [Fact]
    public async Task ContentTypeDecidesHowAPodIsPatched()
    {
        await using LocalServer server = await StartAsync();
        using ClusterClient cluster = Connect(server);
        await cluster.CreatePodAsync(new CreatePodRequest { Namespace = "n", Pod = Web }, TestCancellation);
        Pod merged = await cluster.MergePodAsync(new MergePodRequest { Namespace = "n", Name = "web", Body = JsonData.Parse("""{"node":"m"}""") }, TestCancellation);
        Assert.Equal("m", merged.Spec.Node);
        Pod patched = await cluster.PatchPodAsync(new PatchPodRequest { Namespace = "n", Name = "web", Body = [new JsonOperationReplace { Path = "/spec/node", Value = JsonData.String("p") }] }, TestCancellation);
        Assert.Equal("p", patched.Spec.Node);
        ClusterException refused = await Assert.ThrowsAsync<ClusterException>(async () => await cluster.PatchPodAsync(new PatchPodRequest { Namespace = "n", Name = "web", Body = [new JsonOperationRemove { Path = "/kind" }] }, TestCancellation));
        Assert.Equal((ClusterError.ClientError, HttpStatusCode.UnprocessableEntity, "/kind"), (refused.Error, refused.StatusCode, refused.PatchPodClientErrorBody?.Operation.Remove?.Path));
    }

    [Fact]
    public async Task ChangesAreLinesOnThePathOfTheList()
    {
        Pod pod = Complete(Web, "1");
        _events.AddRange([new PodEventAdded { Object = pod }, new PodEventBookmark { ResourceVersion = "5" }, new PodEventDeleted { Object = pod }]);
        await using LocalServer server = await StartAsync();
        using ClusterClient cluster = Connect(server);
        List<PodEvent> events = await cluster.WatchPodsAsync(new WatchPodsRequest { Namespace = "n" }, TestCancellation).ToListAsync(TestCancellation);
        Assert.Equal(("web", "5", "web"), (events[0].Added?.Object.Meta.Name, events[1].Bookmark?.ResourceVersion, events[2].Deleted?.Object.Meta.Name));
        Assert.Equal(3, events.Count);
        ClusterException expired = await Assert.ThrowsAsync<ClusterException>(async () => await cluster.WatchPodsAsync(new WatchPodsRequest { Namespace = "n", ResourceVersion = "0" }, TestCancellation).ToListAsync(TestCancellation));
        Assert.Equal((ClusterError.Expired, "Too old."), (expired.Error, expired.ApiMessage));
    }

    [Fact]
    public async Task LogsAreLinesAndFilesHavePaths()
    {
        await using LocalServer server = await StartAsync();
        using ClusterClient cluster = Connect(server);
        Assert.Equal(["started web", "", "京都"], await cluster.ReadLogAsync(new ReadLogRequest { Namespace = "n", Name = "web", Follow = true }, TestCancellation).ToListAsync(TestCancellation));
        await using MediaContent file = await cluster.ProxyFileAsync(new ProxyFileRequest { Namespace = "n", Name = "web", File = "etc/a b/c.txt" }, TestCancellation);
        using var reader = new StreamReader(file.Stream);
        Assert.Equal("etc/a b/c.txt", await reader.ReadToEndAsync(TestCancellation));
    }

    private static Pod Complete(Pod pod, string version) => pod with
    {
        Meta = pod.Meta with { Uid = Guid.NewGuid(), ResourceVersion = version, Generation = ulong.MaxValue, CreatedAt = DateTimeOffset.UnixEpoch },
        Status = new PodStatus { Phase = PodStatusPhase.Running, Memory = 1024 },
    };

    private Task<LocalServer> StartAsync() => LocalServer.StartAsync(ClusterOperations.All, (IClusterService)this);

    private static ClusterClient Connect(LocalServer server) => new(new ClusterClientOptions { Endpoint = server.Endpoint, Token = "t" });
}
