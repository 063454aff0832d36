// Runs in CloudFront before the API is asked: says who asks. What the viewer wrote there is replaced.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
function handler(event) {
  const request = event.request;
  request.headers['x-roundsman-viewer'] = { value: event.viewer.ip };
  return request;
}
