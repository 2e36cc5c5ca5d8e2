using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chokepoint.Tests.Kit;

/// <summary>A web server on this machine: what a test puts into it is what it answers.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<string, byte[]>> _answers = new();

    public LoopbackServer()
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The requests that came, with their headers.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What to answer at a path: a status line's end and headers, and a body.</summary>
    public void Put(string path, string head, byte[] body) => _answers[path] = _ => Answer(head, body);

    public void Put(string path, string type, string body) => Put(path, $"200 OK\r\nContent-Type: {type}", Encoding.UTF8.GetBytes(body));

    /// <summary>What to answer, seeing the request.</summary>
    public void Put(string path, Func<string, (string Head, byte[] Body)> answer) => _answers[path] = request =>
    {
        var (head, body) = answer(request);
        return Answer(head, body);
    };

    public void Dispose() => _listener.Dispose();

    private static byte[] Answer(string head, byte[] body) => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => AnswerAsync(client));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var request = new StringBuilder();
                var buffer = new byte[4096];
                while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) is > 0 and var read)
                {
                    request.Append(Encoding.ASCII.GetString(buffer, 0, read));
                }

                var text = request.ToString();
                Requests.Enqueue(text);
                var path = text.Split(' ', 3) is [_, var asked, _] ? asked : "";
                await stream.WriteAsync(_answers.TryGetValue(path, out var answer) ? answer(text) : Answer("404 Not Found", []));
            }
        }
        catch (Exception end) when (end is IOException or SocketException)
        {
            // Whoever asked has heard enough.
        }
    }
}
