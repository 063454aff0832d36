/** The end of the ARN of the access policy that admits to everything; what it is limited to, its association says. */
export const clusterAdminPolicy = 'cluster-access-policy/AmazonEKSClusterAdminPolicy';
